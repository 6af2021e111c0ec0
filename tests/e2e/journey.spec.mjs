// Whole visits: by keyboard alone, back and forth in time, from one language to the other.

import { expect, fact, legendEntry, option, test } from "./fixtures.mjs";
import { between, countries, exchanges, passing, place, sentence } from "./tables.mjs";

const sum = (page) => page.locator(".sum");
const param = (page, key) => new URL(page.url()).searchParams.get(key);
const field = (page) => page.getByRole("combobox", { name: "Search places and countries" });
const heading = (page, name) => page.getByRole("heading", { name, level: 2, exact: true });

/** Presses Tab, and finds each stop on the screen, until `target` has the focus. */
async function tabTo(page, target, { key = "Tab", most = 60 } = {}) {
    for (let stop = 0; stop < most; stop += 1) {
        await page.keyboard.press(key);
        if (await target.evaluate((element) => element === document.activeElement)) return;
        const where = await page.evaluate(() => {
            const element = document.activeElement;
            const { x, y, right, bottom, width, height } = element.getBoundingClientRect();
            const isSeen = width > 0 && height > 0 && right > 0 && bottom > 0 && x < innerWidth && y < innerHeight;
            return isSeen || element === document.body ? null : element.outerHTML.slice(0, 200);
        });
        expect(where, "the focus is never where nobody sees it").toBeNull();
    }
    throw new Error(`not reached in ${most} stops`);
}

test("a visit by keyboard alone", async ({ page }) => {
    await page.goto("./");
    await expect(sum(page)).toBeVisible();

    // The first stop leads past the header.
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the content" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main")).toBeFocused();

    // Filter.
    await tabTo(page, page.locator("#filter-home"));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("searchbox", { name: "Find a province or city" })).toBeFocused();
    await page.keyboard.type("shaanxi");
    const popup = page.getByRole("dialog", { name: "Home region" });
    await tabTo(page, option(popup, "Shaanxi"));
    await page.keyboard.press("Space");
    await expect(sum(page)).toHaveText(sentence(passing({ home: "CN-SN" })));
    await page.keyboard.press("Escape");
    await expect(page.locator("#filter-home")).toBeFocused();

    // Open a city.
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("xian");
    await expect(page.getByRole("option", { selected: true })).toContainText("Xi'an");
    await page.keyboard.press("Enter");
    await expect(heading(page, "Xi'an")).toBeFocused();

    // Its tabs, an exchange, the partnership of the exchange.
    await tabTo(page, page.getByRole("tab", { name: "Partners" }));
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tab", { name: /^Exchanges/ })).toBeFocused();
    const own = exchanges.filter(
        (row) =>
            row.place_ids.split(";").includes("cn-sn-xian") ||
            passing({ home: "cn-sn-xian" }).some(({ id }) => id === row.partnership_id),
    );
    await expect(page.getByRole("article")).toHaveCount(own.length);
    const card = page.getByRole("article").filter({ has: page.getByRole("button", { name: / – / }) }).first();
    const under = fact(card, "Under").getByRole("button");
    const name = await under.textContent();
    await tabTo(page, under);
    await page.keyboard.press("Enter");
    await expect(heading(page, name)).toBeFocused();

    // Close: the focus is where it was.
    await page.keyboard.press("Escape");
    await expect(page.locator(".panel")).toHaveCount(0);
    await expect(field(page)).toBeFocused();

    // The table, sorted; a row; and back to the row.
    await tabTo(page, page.getByRole("link", { name: "Table", exact: true }), { key: "Shift+Tab" });
    await page.keyboard.press("Enter");
    const head = page.getByRole("columnheader", { name: "Partner" });
    await tabTo(page, head.getByRole("button"));
    await page.keyboard.press("Enter");
    await expect(head).toHaveAttribute("aria-sort", "ascending");
    const rows = passing({ home: "CN-SN" });
    const names = rows.map((row) => row.partner.name).sort(new Intl.Collator("en").compare);
    await expect(page.getByRole("row")).toHaveCount(rows.length + 1);
    await expect(page.getByRole("row").nth(1)).toContainText(names[0]);
    const row = page.getByRole("row").nth(2).getByRole("button");
    await tabTo(page, row);
    await page.keyboard.press("Enter");
    await expect(page.locator(".panel").getByRole("heading", { level: 2 })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(row).toBeFocused();
});

test("one city is found by all its spellings", async ({ page }) => {
    await page.goto("./");
    await expect(field(page)).toBeEnabled();
    await page.keyboard.press("/");
    for (const query of ["Xi'an", "Xi’an", "XIAN", "西安", "xian", "xi an", "xī ān", "xa"]) {
        await field(page).fill(query);
        await expect(page.getByRole("option").filter({ hasText: "西安" }).first(), query).toContainText("Xi'an");
    }
    await field(page).fill("西安");
    await page.getByRole("option", { name: /西安/ }).click();
    await expect(heading(page, "Xi'an")).toBeFocused();
    // A slash inside of a field is a slash.
    await field(page).fill("a");
    await field(page).press("/");
    await expect(field(page)).toHaveValue("a/");
});

test("a country is a result that filters", async ({ page }) => {
    await page.goto("./");
    await expect(field(page)).toBeEnabled();
    await page.keyboard.press("/");
    await page.keyboard.type("意大利");
    const italy = page.getByRole("option", { name: /Italy/ });
    const rows = passing({ partner: "IT" });
    await expect(italy).toContainText(`${rows.length} partnerships`);
    await page.keyboard.press("Enter");
    await expect(sum(page)).toHaveText(sentence(rows));
    await expect(page.getByRole("button", { name: "Remove filter Italy" })).toBeVisible();
    expect(countries.get("IT").name_zh_hans).toBe("意大利");
});

test("Back goes by what was opened, and never by steps of a slider", async ({ page }) => {
    await page.goto("./");
    await expect(sum(page)).toBeVisible();
    const entries = () => page.evaluate(() => history.length);
    const before = await entries();
    const first = page.getByRole("slider", { name: "First year" });
    await first.focus();
    for (let year = 0; year < 10; year += 1) await page.keyboard.press("ArrowRight");
    await legendEntry(page, "West").click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => [param(page, "years"), param(page, "home"), param(page, "at")?.split(",")[2]]).toEqual([
        "1983..2025",
        "west",
        "1.80",
    ]);
    expect(await entries()).toBe(before);

    await field(page).fill("chengdu");
    await field(page).press("Enter");
    await expect(heading(page, "Chengdu")).toBeVisible();
    await page.locator(".partner-list").getByRole("button").first().click();
    await expect.poll(() => param(page, "partnership")).not.toBeNull();
    await page.getByRole("link", { name: "Table", exact: true }).click();
    await expect(page.getByRole("table", { name: "Table of partnerships" })).toBeVisible();
    expect(await entries()).toBe(before + 3);

    await page.goBack();
    await expect(page.getByRole("table", { name: "Table of partnerships" })).toHaveCount(0);
    await expect(page.locator(".panel").getByRole("heading", { level: 2 })).toContainText("Chengdu – ");
    await page.goBack();
    await expect(heading(page, "Chengdu")).toBeVisible();
    await page.goBack();
    await expect(page.locator(".panel")).toHaveCount(0);
    // What was set before anything was opened is still set.
    await expect(sum(page)).toHaveText(sentence(passing({ home: "west", years: [1983, null] })));
    await page.goForward();
    await expect(heading(page, "Chengdu")).toBeVisible();
});

test("the other language keeps the view, and sets the language of the page", async ({ page }) => {
    const { id } = between("cn-tj", "jp-kobe");
    await page.goto(`./?at=35.000,110.000,2.50&colour=decade&home=east&partnership=${id}&undated=also&v=1&years=1973..1991`);
    await expect(heading(page, "Tianjin – Kobe")).toBeVisible();
    const kept = ["at", "colour", "home", "partnership", "undated", "years"];
    const values = () => kept.map((key) => param(page, key));
    const before = values();

    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await expect(page).toHaveTitle("中国友好城市地图");
    await expect(heading(page, "天津 – 神户")).toBeVisible();
    await expect.poll(() => param(page, "lang")).toBe("zh-Hans");
    expect(values()).toEqual(before);
    await expect(page.getByRole("slider").first()).toHaveAttribute("aria-valuenow", "1973");
    await expect(page.getByRole("button", { name: "中文" })).toHaveAttribute("aria-pressed", "true");

    await page.reload();
    await expect(heading(page, "天津 – 神户")).toBeVisible();
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(heading(page, "Tianjin – Kobe")).toBeVisible();
    expect(values()).toEqual(before);
});

test.describe("a visitor whose browser speaks Chinese", () => {
    test.use({ locale: "zh-CN" });

    test("is greeted in Chinese, and a link in English stays English", async ({ page }) => {
        await page.goto("./");
        await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
        await expect(sum(page)).toContainText("606");
        await page.goto("./?lang=en&v=1");
        await expect(page.locator("html")).toHaveAttribute("lang", "en");
        await expect(sum(page)).toHaveText(sentence(passing()));
    });
});

/** Texts in one script that a screen reader would read with the voice of the other. */
const misread = (page) =>
    page.evaluate(() => {
        const found = new Set();
        const texts = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const { data, parentElement } = texts.currentNode;
            if (parentElement.closest("[aria-hidden=true]")) continue;
            const { lang } = parentElement.closest("[lang]");
            if (/\p{Script=Han}/u.test(data) && !/^(zh|ja|ko)/.test(lang)) found.add(`${lang}: ${data}`);
        }
        return [...found];
    });

for (const query of [
    "v=1",
    "place=cn-sh&v=1",
    "place=jp-kobe&v=1",
    "partnership=l0528&v=1",
    "partnership=l0436&v=1", // its source has a Chinese title
    "page=table&v=1",
    "page=data&v=1",
    "home=CN-SN&partner=JP&v=1",
]) {
    test(`names in the other script carry their language at ?${query}`, async ({ page }) => {
        await page.goto(`./?${query}`);
        await expect(page.locator("main")).not.toHaveAttribute("aria-busy", "true");
        await expect(page.locator("#app").getByText(/Shanghai|Kobe|Chinese|Data|About/).first()).toBeVisible();
        if (query.startsWith("place")) {
            const { chinese } = place(query.match(/place=([\w-]+)/)[1]);
            await expect(page.locator(".panel bdi[lang=zh-Hans]").filter({ hasText: chinese }).first()).toBeVisible();
        }
        expect(await misread(page)).toEqual([]);
    });
}

test("Back finds what was chosen just before something was opened", async ({ page }) => {
    await page.goto("./?lang=en&v=1");
    // Both within the half second in which the address waits for sliders to rest.
    await page.locator(".legend").getByRole("button", { name: /^West/ }).click();
    await page.getByRole("link", { name: "Show as table" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("page")).toBe("table");
    await page.goBack();
    await expect.poll(() => new URL(page.url()).searchParams.get("home")).toBe("west");
    await expect(page.getByRole("button", { name: /Remove filter.*West/ })).toBeVisible();
});
