// Search, table, data page, and what stands there when the data do not come.

import { readFile } from "node:fs/promises";
import { axe, badDay, expect, test } from "./fixtures.mjs";

const searchField = (page) => page.getByRole("search").getByRole("combobox");

const PHONE = { width: 390, height: 844 };

test.describe("search", () => {
    test("finds a place by pinyin with tones, and opens it by keyboard alone", async ({ page }) => {
        await page.goto("./");
        const field = searchField(page);
        await expect(field).toBeEnabled();
        await page.keyboard.press("/");
        await expect(field).toBeFocused();
        await page.keyboard.type("xī ān");
        await expect(page.getByRole("option", { selected: true })).toContainText("Xi'an");
        await axe(page);
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowUp");
        await page.keyboard.press("Enter");
        await expect(page).toHaveURL(/place=cn-sn-xian/);
        await expect(field).toHaveValue("");
    });

    test("a country becomes the partner filter", async ({ page }) => {
        await page.goto("./?page=table&v=1");
        await searchField(page).fill("日本");
        await page.getByRole("option", { name: /Japan/ }).click();
        await expect(page).toHaveURL(/partner=JP/);
        await expect(page).toHaveURL(/page=table/);
    });

    test("says when nothing is found, and Escape clears", async ({ page }) => {
        await page.goto("./");
        const field = searchField(page);
        await field.fill("qqqq");
        await expect(page.getByRole("search").getByRole("status")).toContainText("qqqq");
        await field.press("Escape");
        await expect(field).toHaveValue("");
    });

    test("on a phone it lies over the page, and gives the focus back", async ({ page }) => {
        await page.setViewportSize(PHONE);
        await page.goto("./");
        const button = page.getByRole("button", { name: "Search", exact: true });
        await expect(page.getByRole("heading", { name: "Chinese places" })).toBeVisible();
        await button.click();
        await expect(searchField(page)).toBeFocused();
        await page.keyboard.type("大连");
        await expect(page.getByRole("option").first()).toContainText("Dalian");
        await axe(page, { within: "[role=search]" });
        await page.keyboard.press("Escape");
        await expect(button).toBeFocused();
        await button.click();
        await page.keyboard.press("Tab");
        await page.keyboard.press("Tab");
        await expect(button, "what lies behind is not reached").toBeFocused();
    });
});

test.describe("table", () => {
    test("has every partnership, and only those near the screen in the document", async ({ page }) => {
        await page.goto("./?page=table&v=1");
        const table = page.getByRole("table");
        const total = Number(await table.getAttribute("aria-rowcount")) - 1;
        expect(total).toBeGreaterThan(200);
        expect(await table.getByRole("row").count()).toBeLessThan(120);
        await page.getByRole("region", { name: "Table of partnerships" }).evaluate((box) => {
            box.scrollTop = box.scrollHeight;
        });
        await expect(table.getByRole("row").last()).toHaveAttribute("aria-rowindex", String(total + 1));
        await axe(page);
    });

    test("the focus passes through rows that come and go", async ({ page }) => {
        await page.goto("./?page=table&v=1");
        await page.getByRole("button", { name: /^Open / }).first().focus();
        for (let step = 0; step < 60; step++) await page.keyboard.press("Tab");
        const row = await page.evaluate(() => document.activeElement.closest("tr")?.getAttribute("aria-rowindex"));
        expect(row).toBe("62");
    });

    test("sorts both ways, and opens a partnership", async ({ page }) => {
        await page.goto("./?page=table&v=1");
        const head = page.getByRole("columnheader", { name: "Partner" });
        await head.getByRole("button").click();
        await expect(head).toHaveAttribute("aria-sort", "ascending");
        await head.getByRole("button").click();
        await expect(head).toHaveAttribute("aria-sort", "descending");
        await page.getByRole("button", { name: /^Open / }).first().press("Enter");
        await expect(page).toHaveURL(/partnership=/);
    });

    test("saves what the filter leaves as CSV", async ({ page }) => {
        await page.goto("./?page=table&partner=FR&v=1");
        const rows = Number(await page.getByRole("table").getAttribute("aria-rowcount"));
        const saving = page.waitForEvent("download");
        await page.getByRole("button", { name: "Download CSV" }).click();
        const file = await readFile(await (await saving).path(), "utf8");
        expect(file.startsWith("\uFEFFid,")).toBe(true);
        // One line for each row, the head, and the end of the last line; no cell of these rows has a line break.
        expect(file.split("\r\n")).toHaveLength(rows + 1);
        expect(file).toContain(",FR,France,法国,");
    });

    test("is a list of cards on a phone", async ({ page }) => {
        await page.setViewportSize(PHONE);
        await page.goto("./?page=table&v=1");
        await expect(page.getByRole("row").nth(1)).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
        await axe(page);
    });
});

test("the data page says what a count is not, in both languages and both colours", async ({ page }) => {
    for (const query of ["page=data&v=1", "appearance=dark&lang=zh-Hans&page=data&v=1"]) {
        await page.goto(`./?${query}`);
        await expect(page.getByRole("article")).toContainText(/3,?187/);
        await page.locator("summary").click();
        await axe(page);
    }
});

test("the pages are links that keep the filter", async ({ page }) => {
    await page.goto("./?partner=JP&v=1");
    const table = page.getByRole("link", { name: "Table", exact: true });
    await expect(table).toHaveAttribute("href", "?page=table&partner=JP&v=1");
    await table.click();
    await expect(table).toHaveAttribute("aria-current", "page");
    await page.goBack();
    await expect(page.getByRole("link", { name: "Map", exact: true })).toHaveAttribute("aria-current", "page");
});

test("language and appearance change at once", async ({ page }) => {
    await page.goto("./");
    await page.getByRole("button", { name: "Switch to dark" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-appearance", "dark");
    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await expect(page.getByRole("link", { name: "表格", exact: true })).toBeVisible();
});

test("where copying is not allowed, the link is shown to be copied by hand", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.goto("./?page=data&v=1");
    const button = page.getByRole("button", { name: "Copy link to this view" });
    await button.click();
    const field = page.getByRole("dialog").getByRole("textbox");
    await expect(field).toHaveValue(page.url());
    await expect(field).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(button).toBeFocused();
});

test("a failure says why, and trying again loads the page that was asked for", async ({ page, provoke }) => {
    provoke(/status of 503/);
    let asked = 0;
    await page.route("**/data/atlas.columns.json", (route) => (asked++ ? route.continue() : route.fulfill({ status: 503, body: "" })));
    await page.goto("./?page=table&v=1");
    const alert = page.getByRole("alert").filter({ has: page.getByRole("button", { name: "Try again" }) });
    await expect(alert).toContainText("HTTP 503");
    await axe(page);
    await alert.getByRole("button", { name: "Try again" }).press("Enter");
    await expect(page.getByRole("table")).toBeVisible();
    await expect(page.getByRole("main"), "the focus does not start over at the top of the page").toBeFocused();
});

test("a file that is cut off is told apart from one that does not come", async ({ page }) => {
    await page.goto(badDay("truncated"));
    await expect(page.getByRole("alert").filter({ hasText: "Try again" })).toContainText("cannot read it");
});

test("progress is shown while the data arrive", async ({ page }) => {
    // Not waiting for the page to be whole: on a busy machine the data are whole by then too.
    await page.goto(badDay("slow"), { waitUntil: "commit" });
    await expect(page.getByRole("progressbar")).toBeVisible();
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    await expect(searchField(page)).toBeEnabled();
});
