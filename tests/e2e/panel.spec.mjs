// The panel: what opens it, where the focus goes, what its tabs and its sheet do.

import { axe, expect, test } from "./fixtures.mjs";

const panel = (page) => page.getByRole("region", { name: "Shanghai" });

test("a link opens a place and leaves the focus where the page begins", async ({ page }) => {
    await page.goto("./?place=cn-sh&v=1");
    await expect(panel(page).getByRole("heading", { name: "Shanghai", level: 2 })).toBeVisible();
    await expect(page.locator("body")).toBeFocused();
    await axe(page, { within: ".panel" });
});

test("focus goes to the heading of what is opened, and Escape closes", async ({ page }) => {
    await page.goto("./?place=cn-sh&v=1");
    await panel(page).getByRole("button", { name: /^Yokohama 横滨/ }).press("Enter");
    await expect(page.getByRole("heading", { name: "Shanghai – Yokohama" })).toBeFocused();
    await expect(page).toHaveURL(/partnership=/);
    await axe(page, { within: ".panel" });
    await page.goBack();
    await expect(panel(page).getByRole("heading", { level: 2 })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.locator(".panel")).toHaveCount(0);
    await expect(page).not.toHaveURL(/place=/);
    await expect(page.locator("#map")).toBeFocused();
});

test("tabs are one stop for the keyboard, and arrows choose", async ({ page }) => {
    await page.goto("./?place=cn-tj&v=1");
    await page.getByRole("tab", { name: "Partners" }).press("ArrowRight");
    await expect(page.getByRole("tab", { name: /^Exchanges/ })).toBeFocused();
    const cards = page.getByRole("tabpanel").getByRole("article");
    await expect(cards.first().getByRole("term").nth(0)).toHaveText("When");
    expect(await cards.first().getByRole("term").allTextContents()).toEqual(
        ["When", "Where", "How", "Source", "Who", "Under"],
    );
    await page.keyboard.press("End");
    await expect(page.getByRole("tabpanel")).toContainText("Foreign Affairs Office of Tianjin");
    await axe(page, { within: ".panel" });
});

test("the strip of start years is one stop for the keyboard, and Enter opens", async ({ page }) => {
    await page.goto("./?place=cn-tj&v=1");
    // static/data/tables/partnerships.csv, l0528: Tianjin and Kobe, 1973-06-24, the oldest of all.
    const kobe = page.getByRole("button", { name: "Kobe, 24 June 1973" });
    await kobe.focus();
    await page.keyboard.press("ArrowRight");
    await expect(kobe).not.toBeFocused();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Tianjin – Kobe" })).toBeFocused();
});

test("a dot of the strip says what it is under the pointer and with the focus, and a click opens it", async ({ page }) => {
    await page.goto("./?place=cn-tj&v=1");
    const kobe = page.getByRole("button", { name: "Kobe, 24 June 1973" });
    const said = page.locator(".panel-section", { has: page.locator(".strip") }).locator("h3");
    await kobe.hover();
    await expect(said).toContainText("Kobe, 24 June 1973");
    await page.mouse.move(5, 5);
    await expect(said).not.toContainText("Kobe");
    await kobe.focus();
    await expect(said).toContainText("Kobe, 24 June 1973");
    await kobe.evaluate((dot) => dot.blur());
    await expect(said).not.toContainText("Kobe");
    await kobe.click();
    await expect(page.getByRole("heading", { name: "Tianjin – Kobe" })).toBeFocused();
});

test("an identifier that is not in the data is said to be so", async ({ page }) => {
    await page.goto("./?place=xx-nowhere&v=1");
    await page.getByRole("region", { name: "This place is not in the data" }).getByText("Close", { exact: true }).click();
    await expect(page.locator(".panel")).toHaveCount(0);
});

test("on a phone the sheet is dragged taller, shorter and away", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("./?place=cn-sh&v=1");
    const handle = page.getByRole("button", { name: "Taller panel" });
    const top = async () => Math.round((await page.locator(".panel").boundingBox()).y);
    await expect.poll(top).toBe(300);
    const drag = async (to) => {
        const { x, y, width } = await handle.boundingBox();
        await page.mouse.move(x + width / 2, y + 10);
        await page.mouse.down();
        await page.mouse.move(x + width / 2, (y + to) / 2);
        await page.mouse.move(x + width / 2, to);
        await page.mouse.up();
    };
    await drag(100);
    await expect.poll(top).toBe(64);
    await handle.press("Enter");
    await expect.poll(top).toBe(300);
    await drag(640);
    await expect(page.locator(".panel")).toHaveCount(0);
});

test("copying gives the link of the view, and says so", async ({ page, context, baseURL }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("./?partnership=l0528&v=1");
    const region = page.getByRole("region", { name: "Tianjin – Kobe" });
    await region.getByRole("button", { name: "Copy link to this view" }).click();
    await expect(region.getByRole("status")).toHaveText("Link copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}?partnership=l0528&v=1`);
});
