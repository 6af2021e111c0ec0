// The years: chosen by hand, finger and keys, played through, and left as they were.

import { axe, expect, test } from "./fixtures.mjs";
import { readFileSync } from "node:fs";
import { passing, periods, sentence } from "./tables.mjs";

const dataset = JSON.parse(readFileSync(new URL("../../static/data/atlas.json", import.meta.url), "utf8"));
const starts = dataset.partnerships.map(({ start_date: date }) => (date ? Number(date.slice(0, 4)) : null));
const FIRST = Math.min(...starts.filter(Boolean));
const LAST = Math.max(...starts.filter(Boolean));
const founded = (first, last) => starts.filter((year) => year && first <= year && year <= last).length;

const region = (page) => page.getByRole("region", { name: "Years" });
const years = (page) => page.locator(".timeline-years");
const button = (page, name) => region(page).getByRole("button", { name });
const slider = (page, name) => region(page).getByRole("slider", { name });
const query = (page) => new URL(page.url()).searchParams;
const all = `${FIRST}–${LAST}`;

async function open(page, address = "./?lang=en&v=1") {
    await page.goto(address);
    await expect(years(page)).toContainText(/\d{4}/);
    await expect(page.locator("body")).toHaveAttribute("data-state", "running");
}

/** Where years are on the page. */
async function plot(page) {
    const box = await page.locator(".timeline-brush").boundingBox();
    const slot = box.width / (LAST - FIRST + 1);
    return {
        slot,
        y: box.y + box.height / 2,
        middle: (year) => box.x + (year - FIRST + 0.5) * slot,
        edge: (year) => box.x + (year - FIRST) * slot,
    };
}

async function drag(page, from, to, y, steps = 6) {
    await page.mouse.move(from, y);
    await page.mouse.down();
    await page.mouse.move(to, y, { steps });
}

/** The number of partnerships that the sentence above the map states. */
const stated = async (page) => Number((await page.locator(".sum").first().innerText()).match(/\d[\d,]*/)[0].replace(",", ""));

test("the years pass the checker, in both appearances and on a phone", async ({ page }) => {
    await open(page, "./?lang=en&v=1&years=1979..1991");
    await axe(page, { within: ".timeline" });
    await open(page, "./?appearance=dark&lang=en&v=1&years=1979..1991");
    await axe(page, { within: ".timeline" });
    await page.setViewportSize({ width: 390, height: 844 });
    await axe(page, { within: ".timeline" });
});

test("keys reach play, mode, undated, handles and bands in this order", async ({ page }) => {
    await open(page);
    await button(page, "Play through the years").focus();
    const names = [];
    for (let step = 0; step < 9; step += 1) {
        await page.keyboard.press("Tab");
        names.push(
            await page.evaluate(() => {
                const { ariaLabel, innerText } = document.activeElement;
                return (ariaLabel ?? innerText).replace(/\s+/g, " ");
            }),
        );
    }
    expect(names.slice(0, 5)).toEqual(["Founded in", "In force during", "Undated 2", "First year", "Last year"]);
    expect(names.slice(5)).toEqual([
        "First links 1973–78",
        "Opening up 1979–91",
        "Going global 1992–2012",
        "Belt and Road era 2013–",
    ]);
});

test("a drag chooses years, moves them, and stretches them; the address and the sentence follow", async ({ page }) => {
    await open(page);
    const { middle, edge, slot, y } = await plot(page);
    await drag(page, middle(1980), middle(1990), y);
    await expect(years(page)).toContainText("1980–1990");
    await page.mouse.up();
    await expect.poll(() => query(page).get("years")).toBe("1980..1990");
    await expect.poll(() => stated(page)).toBe(founded(1980, 1990));

    await drag(page, middle(1985), middle(1995), y);
    await page.mouse.up();
    await expect(years(page)).toContainText("1990–2000");

    await drag(page, edge(2001) + 2, edge(2001) + 2 + 5 * slot, y);
    await page.mouse.up();
    await expect(years(page)).toContainText("1990–2005");
    await expect(slider(page, "Last year")).toBeFocused();

    await page.mouse.dblclick(middle(1997), y);
    await expect(years(page)).toContainText(all);
    await expect.poll(() => query(page).get("years")).toBeNull();
});

test("Escape calls a drag off", async ({ page }) => {
    await open(page, "./?lang=en&v=1&years=1990..2005");
    const { middle, y } = await plot(page);
    await drag(page, middle(1998), middle(2003), y);
    await expect(years(page)).toContainText("1995–2010");
    await page.keyboard.press("Escape");
    await expect(years(page)).toContainText("1990–2005");
    await page.mouse.move(middle(2010), y);
    await page.mouse.up();
    await expect(years(page)).toContainText("1990–2005");
});

test("a click chooses one year and a second one lets go of it", async ({ page }) => {
    await open(page);
    const { middle, y } = await plot(page);
    await page.mouse.click(middle(1985), y);
    await expect(years(page)).toContainText("1985");
    await expect.poll(() => stated(page)).toBe(founded(1985, 1985));
    // Apart in time: together they would be a double click, which clears as well.
    await page.waitForTimeout(600);
    await page.mouse.click(middle(1985), y);
    await expect(years(page)).toContainText(all);
});

test("handles are sliders, by years, by bands and to the limits", async ({ page }) => {
    await open(page);
    const first = slider(page, "First year");
    const last = slider(page, "Last year");
    const state = async (handle) => {
        const values = ["aria-valuemin", "aria-valuenow", "aria-valuemax", "aria-valuetext"];
        return Promise.all(values.map((name) => handle.getAttribute(name)));
    };
    const press = async (handle, keys) => {
        await handle.focus();
        for (const [key, year, text] of keys) {
            await page.keyboard.press(key);
            await expect(handle, key).toHaveAttribute("aria-valuenow", String(year));
            if (text) await expect(handle).toHaveAttribute("aria-valuetext", text);
        }
    };
    expect(await state(first)).toEqual([String(FIRST), String(FIRST), String(LAST), `from ${FIRST}`]);
    await press(first, [
        ["ArrowRight", 1974, "from 1974"],
        ["PageUp", 1979],
        ["PageUp", 1992],
        ["PageDown", 1979],
        ["End", LAST],
        ["Home", FIRST],
        ["PageUp", 1979],
    ]);
    await press(last, [
        ["ArrowLeft", LAST - 1, `to ${LAST - 1}`],
        ["PageDown", 2012],
        ["PageDown", 1991],
        ["Home", 1979],
        ["PageUp", 1991],
    ]);
    expect(await state(first)).toEqual([String(FIRST), "1979", "1991", "from 1979"]);
    await expect(button(page, "Opening up")).toHaveAttribute("aria-pressed", "true");
});

test("bands choose their years and let go of them", async ({ page }) => {
    await open(page);
    const band = button(page, "Belt and Road era");
    await band.click();
    await expect(band).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => query(page).get("years")).toBe("2013..");
    await expect.poll(() => stated(page)).toBe(founded(2013, LAST));
    await band.click();
    await expect(band).toHaveAttribute("aria-pressed", "false");
    await expect(years(page)).toContainText(all);
});

test("each band shows what the tables hold of its years", async ({ page }) => {
    await open(page);
    for (const { name, first, last } of periods) {
        await button(page, name).click();
        await expect(page.locator(".sum")).toHaveText(sentence(passing({ years: [first, last] })));
    }
});

test("the highest bar is named, and follows the filters but not the years", async ({ page }) => {
    const peak = (filter) => {
        const count = (year) => passing({ ...filter, years: [year, year] }).length;
        // Of equal years the first.
        const years = Array.from({ length: LAST - FIRST + 1 }, (_, step) => FIRST + step);
        const year = years.reduce((best, other) => (count(other) > count(best) ? other : best));
        const n = count(year);
        return `${n} new ${n === 1 ? "partnership" : "partnerships"} in ${year}`;
    };
    const chart = page.getByRole("img", { name: /^New partnerships by year/ });
    await open(page);
    await expect(chart).toHaveAccessibleName(`New partnerships by year, ${FIRST} to ${LAST}. ${peak({})}`);
    await open(page, "./?lang=en&partner=US&v=1&years=1992..2012");
    await expect(chart).toHaveAccessibleName(`New partnerships by year, ${FIRST} to ${LAST}. ${peak({ partner: "US" })}`);
});

test("undated partnerships are singled out, added to years, and stay through a drag over all years", async ({ page }) => {
    const undated = starts.filter((year) => year === null).length;
    await open(page);
    const toggle = button(page, /^Undated/);
    await expect(toggle).toContainText(String(undated));
    await toggle.click();
    await expect(toggle).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => stated(page)).toBe(undated);
    await toggle.click();
    await button(page, "First links").click();
    await toggle.click();
    await expect.poll(() => stated(page)).toBe(founded(1973, 1978) + undated);
    const { edge, y } = await plot(page);
    await drag(page, edge(1979), edge(LAST + 1) + 20, y, 10);
    await expect(years(page)).toContainText(all);
    await page.mouse.move(edge(1979), y, { steps: 10 });
    await page.mouse.up();
    await expect.poll(() => query(page).get("undated")).toBe("also");
    await expect.poll(() => stated(page)).toBe(founded(1973, 1978) + undated);
});

test("in force during years adds those that began before and have not ended", async ({ page }) => {
    await open(page, "./?lang=en&v=1&years=2025..2025");
    await button(page, "In force during").click();
    const inForce = dataset.partnerships.filter(
        ({ start_date: start, end_date: end }) => start && start <= "2025-12-31" && (!end || end.slice(0, 4) >= "2025"),
    ).length;
    await expect.poll(() => stated(page)).toBe(inForce);
    await expect(button(page, "In force during")).toHaveAttribute("aria-pressed", "true");
});

test("the pointer over a year tells its partnerships by colour, and Escape puts that away", async ({ page }) => {
    await open(page);
    const { middle, y } = await plot(page);
    await page.mouse.move(middle(1985), y);
    const tip = page.locator(".timeline-tip");
    await expect(tip).toContainText(`${founded(1985, 1985)} new partnerships in 1985`);
    const counts = await tip.locator("li .num").allInnerTexts();
    expect(counts.map(Number).reduce((sum, count) => sum + count)).toBe(founded(1985, 1985));
    await page.keyboard.press("Escape");
    await expect(tip).toHaveCount(0);
});

test("the tip of a year takes the focus from nobody", async ({ page }) => {
    await open(page);
    const last = slider(page, "Last year");
    await last.focus();
    const { middle, y } = await plot(page);
    await page.mouse.move(middle(1985), y);
    await expect(page.locator(".timeline-tip")).toBeVisible();
    await expect(last).toBeFocused();
    await page.mouse.move(0, 0);
    await expect(page.locator(".timeline-tip")).toHaveCount(0);
    await page.keyboard.press("ArrowLeft");
    await expect(last).toHaveAttribute("aria-valuenow", String(LAST - 1));
});

test("the year in which the file was last changed is marked as incomplete", async ({ page }) => {
    await page.route("**/data/atlas.columns.json", async (route) => {
        const changed = { ...dataset, metadata: { ...dataset.metadata, modified: `${LAST}-06-30` } };
        await route.fulfill({ json: changed });
    });
    await open(page);
    await expect(page.locator("path.timeline-so-far")).toHaveAttribute("d", /^M/);
    const { middle, y } = await plot(page);
    await page.mouse.move(middle(LAST), y);
    await expect(page.locator(".timeline-tip")).toContainText(`in ${LAST} so far`);
    await page.mouse.move(middle(LAST - 1), y);
    await expect(page.locator(".timeline-tip")).not.toContainText("so far");
});

/** Plays from the keyboard; every text that the years show until they show `until` again. */
async function played(page, until) {
    await page.evaluate(() => {
        window.shown = [];
        const look = () => {
            const text = document.querySelector(".timeline-years").innerText.trim();
            if (window.shown.at(-1) !== text) window.shown.push(text);
            requestAnimationFrame(look);
        };
        look();
    });
    await page.keyboard.press("Space");
    await page.waitForFunction((until) => window.shown.length > 1 && window.shown.at(-1).startsWith(until), until);
    return page.evaluate(() => window.shown.slice(1, -1));
}

test("Space plays year by year and leaves everything as it was", async ({ page }) => {
    await open(page, "./?lang=en&v=1&years=1977..1981");
    expect(await played(page, "1977–1981")).toEqual(["1977", "1978", "1979", "1980", "1981"]);
    await expect(button(page, "Play through the years")).toBeVisible();
    await expect.poll(() => query(page).get("years")).toBe("1977..1981");
});

test("each year that is played adds to those before it", async ({ page }) => {
    await open(page, "./?lang=en&v=1&years=1988..1992");
    await page.evaluate(() => {
        const sum = document.querySelector(".sum");
        window.sentences = [];
        new MutationObserver(() => {
            if (window.sentences.at(-1) !== sum.textContent) window.sentences.push(sum.textContent);
        }).observe(sum, { subtree: true, childList: true, characterData: true });
    });
    await button(page, "Play through the years").click();
    await expect(button(page, "Pause")).toBeVisible();
    await expect(button(page, "Play through the years")).toBeVisible();
    const expected = [1988, 1989, 1990, 1991, 1992].map((last) => sentence(passing({ years: [1988, last] })));
    expect(await page.evaluate(() => window.sentences)).toEqual(expected);
});

test("play pauses, goes on, and gives way to whoever chooses years", async ({ page }) => {
    await page.clock.install();
    await open(page);
    await button(page, "Play through the years").click();
    await expect(years(page)).toHaveText(/^\d{4}$/);
    await button(page, "Pause").click();
    const paused = await years(page).innerText();
    await page.clock.fastForward(60_000);
    await expect(years(page)).toHaveText(paused);
    await button(page, "Go on").click();
    await expect(years(page)).not.toHaveText(paused);
    await button(page, "Going global").click();
    await expect(years(page)).toContainText("1992–2012");
    await expect(button(page, "Play through the years")).toBeVisible();
    await page.clock.fastForward(60_000);
    await expect(years(page)).toContainText("1992–2012");
});

test("a hidden page pauses", async ({ page }) => {
    await open(page);
    await button(page, "Play through the years").click();
    await expect(years(page)).toHaveText(/^\d{4}$/);
    await page.evaluate(() => {
        Object.defineProperty(document, "hidden", { get: () => true });
        document.dispatchEvent(new Event("visibilitychange"));
    });
    await expect(button(page, "Go on")).toBeVisible();
});

test("with less motion play goes band by band", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, "./?lang=en&v=1&years=1973..1991");
    expect(await played(page, "1973–1991")).toEqual(["1978", "1991"]);
});

test.describe("on a phone", () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test("every target is as large as a finger, and nothing is wider than the page", async ({ page }) => {
        await open(page);
        for (const target of await region(page).locator("button, [role=slider]").all()) {
            const hit = await target.evaluate((element) => {
                const { width, height } = element.getBoundingClientRect();
                const after = getComputedStyle(element, "::after");
                const grown = after.position === "absolute" && after.inset.startsWith("-") ? 16 : 0;
                return { name: element.ariaLabel ?? element.innerText, width, height: height + grown };
            });
            expect.soft(hit.width, hit.name).toBeGreaterThanOrEqual(43.9);
            // A handle is as high as the bars, and as wide as a finger.
            expect.soft(hit.height, hit.name).toBeGreaterThanOrEqual(hit.name.endsWith("year") ? 24 : 43.9);
        }
        for (const width of [390, 320]) {
            await page.setViewportSize({ width, height: 844 });
            const right = await region(page).evaluate((years) => {
                const edges = [...years.querySelectorAll("*")]
                    .filter((element) => !element.closest(".timeline-bands"))
                    .map((element) => element.getBoundingClientRect().right);
                return Math.max(...edges);
            });
            expect(right).toBeLessThanOrEqual(width);
        }
    });

    test("a handle follows a finger", async ({ page, context }) => {
        await open(page);
        await slider(page, "Last year").scrollIntoViewIfNeeded();
        const { edge, y } = await plot(page);
        const client = await context.newCDPSession(page);
        const touch = (type, points) => client.send("Input.dispatchTouchEvent", { type, touchPoints: points });
        await touch("touchStart", [{ x: edge(LAST + 1) - 1, y }]);
        for (const year of [2020, 2010, 2001]) await touch("touchMove", [{ x: edge(year) - 1, y }]);
        await touch("touchEnd", []);
        await expect(years(page)).toContainText(`${FIRST}–2000`);
        await expect(page.locator(".sum")).toHaveText(sentence(passing({ years: [null, 2000] })));
    });

    test("pills choose bands, and All lets go", async ({ page }) => {
        await open(page);
        await button(page, "Opening up").tap();
        await expect(years(page)).toContainText("1979–1991");
        await button(page, "All").tap();
        await expect(years(page)).toContainText(all);
        await expect(button(page, "All")).toHaveAttribute("aria-pressed", "true");
    });
});
