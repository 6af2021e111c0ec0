// Accessibility of every page and layer: the checker, forced colours, less motion, 400 %, sizes of targets.

import { axe, expect, facet, option, test } from "./fixtures.mjs";

const DESKTOP = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
/** A window of 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10). */
const ZOOMED = { width: 320, height: 256 };

/** The app, loaded and drawn. */
async function open(page, query) {
    await page.goto(`./?${query}`);
    await expect(page.locator("main#main")).not.toHaveAttribute("aria-busy", "true");
    await expect(page.locator("main").locator(".sum, article, table, .panel").filter({ visible: true }).first()).toBeVisible();
}

for (const [device, viewport] of [
    ["desktop", DESKTOP],
    ["phone", PHONE],
]) {
    for (const appearance of ["light", "dark"]) {
        for (const lang of ["en", "zh-Hans"]) {
            test(`pages and panels pass the checker: ${device}, ${appearance}, ${lang}`, async ({ page }) => {
                await page.setViewportSize(viewport);
                for (const query of ["", "page=table&", "page=data&", "place=cn-sh&", "partnership=l0448&"]) {
                    await open(page, `${query}appearance=${appearance}&lang=${lang}&v=1`);
                    await axe(page);
                }
            });
        }
    }
}

for (const appearance of ["light", "dark"]) {
    test(`layers pass the checker: ${appearance}`, async ({ page }) => {
        await open(page, `appearance=${appearance}&lang=en&status=ended&v=1`);
        for (const name of ["Home region", "Partner", "Theme", "More"]) {
            const popup = await facet(page, name);
            if (name === "Home region") await popup.getByRole("button", { name: "Parts of West", exact: true }).click();
            await axe(page);
            if (name === "Partner") {
                await popup.getByRole("button", { name: "Belt and Road" }).click();
                await axe(page, { within: "[role=dialog]" });
            }
            await page.keyboard.press("Escape");
        }
        await page.getByRole("button", { name: /^Colour by/ }).click();
        await page.getByRole("menuitemradio", { name: "Theme" }).click();
        await page.getByRole("button", { name: /^Colour by/ }).click();
        await axe(page);
        await page.keyboard.press("Escape");
        await page.getByRole("combobox", { name: "Search places and countries" }).fill("an");
        await expect(page.getByRole("option").first()).toBeVisible();
        await axe(page);
        await page.keyboard.press("Escape");
        // The card of an empty result, and a place with each of its tabs.
        await open(page, `appearance=${appearance}&lang=en&home=CN-XZ&partner=JP&v=1`);
        await axe(page);
        await open(page, `appearance=${appearance}&lang=en&place=cn-sn-xian&years=2013..&v=1`);
        for (const key of ["ArrowRight", "ArrowRight"]) {
            await page.getByRole("tab", { selected: true }).press(key);
            await axe(page, { within: ".panel" });
        }
    });

    test(`layers of a phone pass the checker: ${appearance}`, async ({ page }) => {
        await page.setViewportSize(PHONE);
        await open(page, `appearance=${appearance}&lang=en&v=1`);
        await page.getByRole("button", { name: "Filters" }).click();
        const sheet = page.getByRole("dialog", { name: "Filters" });
        for (const name of ["Partner", "Theme", "Agreement", "Status"]) await sheet.getByRole("button", { name, exact: true }).click();
        await option(sheet, "West").check();
        await axe(page);
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Language, appearance, sharing" }).click();
        await axe(page);
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Search", exact: true }).click();
        await page.keyboard.type("sha");
        await expect(page.getByRole("option").first()).toBeVisible();
        await axe(page);
    });
}

test("forced colours keep states apart without colour", async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await open(page, "home=west&place=cn-sn-xian&v=1&years=1979..1991");
    const style = (locator, property) => locator.evaluate((element, property) => getComputedStyle(element)[property], property);
    // What is chosen differs from what is not, whatever the colours are.
    for (const [on, off] of [
        [page.getByRole("button", { name: "Opening up" }), page.getByRole("button", { name: "Going global" })],
        [page.getByRole("button", { name: "Founded in" }), page.getByRole("button", { name: "In force during" })],
        [page.getByRole("tab", { name: "Partners" }), page.getByRole("tab", { name: "Association" })],
        [page.getByRole("button", { name: "English" }), page.getByRole("button", { name: "中文" })],
    ]) {
        const look = (locator) =>
            locator.evaluate((element) => {
                const looks = [element, ...element.querySelectorAll("*")].flatMap((one) =>
                    [null, "::before", "::after"].map((pseudo) => {
                        const { backgroundColor, color, borderColor, borderWidth, outlineStyle, fontWeight, content } =
                            getComputedStyle(one, pseudo);
                        return [backgroundColor, color, borderColor, borderWidth, outlineStyle, fontWeight, content].join();
                    }),
                );
                return looks.join("|");
            });
        expect.soft(await look(on), await on.textContent()).not.toBe(await look(off));
    }
    const home = await facet(page, "Home region");
    const box = (name) => option(home, name).locator("xpath=following-sibling::*[1]");
    expect(await style(box("West"), "backgroundColor")).not.toBe(await style(box("Central"), "backgroundColor"));
    await page.keyboard.press("Escape");
    // The focus is seen.
    await page.getByRole("tab", { name: "Partners" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await style(page.getByRole("tab", { name: /^Exchanges/ }), "outlineStyle")).not.toBe("none");
    // The map is drawn in colours that are not those of its ground.
    const ground = await style(page.locator("body"), "backgroundColor");
    for (const selector of [".map .land", ".links path.chosen", ".timeline-stack"]) {
        const { fill, stroke } = await page
            .locator(selector)
            .first()
            .evaluate((element) => ({ fill: getComputedStyle(element).fill, stroke: getComputedStyle(element).stroke }));
        expect.soft([fill, stroke].some((paint) => paint !== "none" && paint !== ground), selector).toBe(true);
    }
});

test("with less motion nothing moves by itself", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, "v=1");
    const longest = () =>
        page.evaluate(() =>
            Math.max(0, ...document.getAnimations().map((one) => one.effect.getComputedTiming().activeDuration)),
        );
    await page.getByRole("button", { name: "Zoom in" }).click();
    expect(await longest()).toBeLessThan(20);
    await page.getByRole("combobox", { name: "Search places and countries" }).fill("xian");
    await page.keyboard.press("Enter");
    await expect(page.locator(".panel")).toBeVisible();
    expect(await longest()).toBeLessThan(20);
    await page.getByRole("button", { name: "Close the panel" }).click();
    await facet(page, "Theme");
    expect(await longest()).toBeLessThan(20);
});

test.describe("at 400 %", () => {
    test.use({ viewport: ZOOMED });

    for (const [query, within] of [
        ["v=1", null],
        ["lang=zh-Hans&v=1", null],
        ["page=table&v=1", null],
        ["page=data&v=1", null],
        ["place=cn-sh&v=1", ".panel"],
        ["partnership=l0448&v=1", ".panel"],
        ["home=CN-XZ&partner=JP&v=1", null],
    ]) {
        test(`?${query} fits, and all of it can be reached`, async ({ page }) => {
            await open(page, query);
            const { scrollWidth, clientWidth } = await page.evaluate(() => {
                const { scrollWidth, clientWidth } = document.scrollingElement;
                return { scrollWidth, clientWidth };
            });
            expect(scrollWidth, "the page does not scroll sideways").toBeLessThanOrEqual(clientWidth);
            // Nothing that can be read or pressed is cut off: it lies on the page, or in a box that scrolls.
            const lost = await page.evaluate((within) => {
                const root = document.querySelector(within ?? "#app");
                const hidden = [];
                for (const element of root.querySelectorAll("button, a[href], input, select, h1, h2, h3, p, dd, td, li")) {
                    if (element.closest("[aria-hidden=true], .visually-hidden, .skip-link, [role=application]")) continue;
                    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
                    if (element.matches(".option-input") || element.closest("dialog:not([open])")) continue;
                    const { left, right, width, height } = element.getBoundingClientRect();
                    if (width === 0 || height === 0) continue;
                    let box = element.parentElement;
                    while (box && !/auto|scroll/.test(getComputedStyle(box).overflowX)) box = box.parentElement;
                    const isInScroller = box && box !== document.documentElement && box !== document.body;
                    if (!isInScroller && (left < -1 || right > innerWidth + 1)) hidden.push(element.outerHTML.slice(0, 120));
                }
                return hidden;
            }, within);
            expect(lost).toEqual([]);
            // What can be pressed can be brought into view, and is not covered for good.
            const targets = page.locator(`${within ?? "#app"} :is(button, a[href], select):visible`);
            const covered = [];
            for (const target of (await targets.all()).slice(0, 40)) {
                if (await target.evaluate((element) => element.matches(".skip-link, :disabled"))) continue;
                const isReached = await target.evaluate((element) => {
                    element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
                    const rects = [...element.getClientRects()];
                    return rects.some(({ x, y, width, height }) => {
                        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
                        return hit && (element.contains(hit) || hit.contains(element));
                    });
                });
                if (!isReached) covered.push(await target.evaluate((element) => element.outerHTML.slice(0, 160)));
            }
            expect(covered).toEqual([]);
        });
    }

    test("filters are set and a place is opened", async ({ page }) => {
        await open(page, "v=1");
        await page.getByRole("button", { name: "Filters" }).click();
        const sheet = page.getByRole("dialog", { name: "Filters" });
        await option(sheet, "Northeast").check();
        await sheet.getByRole("button", { name: /^Show \d+ partnerships$/ }).click();
        await expect(page.locator(".sum")).toContainText("91 partnerships");
        await page.getByRole("button", { name: /^Dalian/ }).click();
        await expect(page.getByRole("heading", { name: "Dalian", level: 2 })).toBeFocused();
        await page.getByRole("button", { name: "Close the panel" }).click();
        await expect(page.locator(".panel")).toHaveCount(0);
    });
});

/**
 * Targets smaller than `least` CSS pixels either way (WCAG 2.2, 2.5.8). Links within a sentence are excepted, and so is
 * what the map draws: its places can also be reached by keys, by search, and in the lists.
 */
const small = (page, least) =>
    page.evaluate((least) => {
        const found = [];
        for (const element of document.querySelectorAll(
            "button, a[href], input, select, summary, [role=option], [role=tab], [role=slider], [role=menuitemradio]",
        )) {
            if (element.closest("#recovery, #unsupported, .visually-hidden") || element.matches(".skip-link")) continue;
            if (!element.checkVisibility({ visibilityProperty: true })) continue;
            const isInline = getComputedStyle(element).display === "inline" && element.closest("p, dd, li, td, h2");
            if (isInline) continue;
            // A box lies in its label, and a button of the table in its row: pressing there is the same.
            const target = element.closest("label, tr.row") ?? element;
            let { width, height } = target.getBoundingClientRect();
            for (const pseudo of ["::before", "::after"]) {
                const { position, content, top, left } = getComputedStyle(element, pseudo);
                if (position !== "absolute" || content === "none") continue;
                height = Math.max(height, height - 2 * Math.min(0, parseFloat(top) || 0));
                width = Math.max(width, width - 2 * Math.min(0, parseFloat(left) || 0));
            }
            if (width === 0 && height === 0) continue;
            if (width < least - 0.5 || height < least - 0.5) {
                const name = element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 40);
                found.push(`${element.tagName} ${element.className} “${name}” ${width.toFixed(0)}×${height.toFixed(0)}`);
            }
        }
        return [...new Set(found)];
    }, least);

test.describe("targets", () => {
    test("of a desktop are at least 24 by 24", async ({ page }) => {
        for (const query of [
            "v=1",
            "colour=theme&v=1",
            "home=CN-JS,northeast&partner=JP&v=1&years=1979..1991",
            "place=cn-sh&v=1",
            "partnership=l0448&v=1",
            "page=table&v=1",
            "page=data&v=1",
        ]) {
            await open(page, query);
            expect.soft(await small(page, 24), query).toEqual([]);
        }
        await open(page, "place=cn-tj&v=1");
        for (const tab of [/^Exchanges/, "Association"]) {
            await page.getByRole("tab", { name: tab }).click();
            expect.soft(await small(page, 24), String(tab)).toEqual([]);
        }
        await open(page, "v=1");
        for (const name of ["Home region", "Partner", "Theme", "More"]) {
            const popup = await facet(page, name);
            const expander = popup.locator("button[aria-expanded]").first();
            if (await expander.isVisible()) await expander.click();
            expect.soft(await small(page, 24), name).toEqual([]);
            await page.keyboard.press("Escape");
        }
    });

    test("of a phone are at least 24 by 24, and its main ones 44", async ({ page }) => {
        await page.setViewportSize(PHONE);
        for (const query of ["v=1", "home=CN-JS&v=1&years=1979..1991", "place=cn-sh&v=1", "partnership=l0448&v=1", "page=table&v=1"]) {
            await open(page, query);
            expect.soft(await small(page, 24), query).toEqual([]);
        }
        await open(page, "v=1");
        for (const name of ["Filters", "Search", "Language, appearance, sharing"]) {
            const { width, height } = await page.getByRole("button", { name, exact: true }).boundingBox();
            expect.soft(Math.min(width, height), name).toBeGreaterThanOrEqual(44);
        }
    });
});
