// Filters: what a visitor ticks, presses and removes, and that the page then says what the tables say.

import { expect, facet, legendEntry, option, test } from "./fixtures.mjs";
import { countries, homeRegions, partnerships, passing, sentence, worldRegions } from "./tables.mjs";

const sum = (page) => page.locator(".sum");
const chips = (page) => page.getByRole("list", { name: "Active filters" });
const expectResult = (page, filter) => expect(sum(page)).toHaveText(sentence(passing(filter)));
const param = (page, key) => new URL(page.url()).searchParams.get(key);
const counted = (n) => `${n} ${n === 1 ? "partnership" : "partnerships"}`;
const parts = (popup, name) => popup.getByRole("button", { name: `Parts of ${name}`, exact: true });

test("boxes of region, province and city know three states", async ({ page }) => {
    await page.goto("./");
    const home = await facet(page, "Home region");
    await parts(home, "West").click();
    await parts(home, "Shaanxi").click();
    const [west, shaanxi, xian] = ["West", "Shaanxi", "Xi'an"].map((name) => option(home, name));

    await xian.check();
    await expect(shaanxi).toBeChecked({ indeterminate: true });
    await expect(west).toBeChecked({ indeterminate: true });
    await expectResult(page, { home: "cn-sn-xian" });

    await shaanxi.click(); // a mixed box becomes full
    await expect(shaanxi).toBeChecked();
    await expect(xian).toBeChecked();
    await expect(west).toBeChecked({ indeterminate: true });
    await expectResult(page, { home: "CN-SN" });

    await west.click();
    await expect(west).toBeChecked();
    await expectResult(page, { home: "west" });

    await xian.uncheck();
    await expect(west).toBeChecked({ indeterminate: true });
    const others = partnerships.filter((row) => row.home.region === "west" && row.home.id !== "cn-sn-xian");
    await expect(sum(page)).toHaveText(sentence(others));

    await home.getByRole("button", { name: "Clear" }).click();
    await expect(west).not.toBeChecked();
    await expect(west).not.toBeChecked({ indeterminate: true });
    await expectResult(page, {});
});

test("a facet is searched in both scripts and in pinyin", async ({ page }) => {
    await page.goto("./");
    const home = await facet(page, "Home region");
    const search = home.getByRole("searchbox", { name: "Find a province or city" });
    await expect(search).toBeFocused();
    for (const query of ["Xi'an", "西安", "xi an", "xian"]) {
        await search.fill(query);
        await expect(option(home, "Xi'an")).toBeVisible();
        await expect(option(home, "Shaanxi")).toBeVisible();
        await expect(option(home, "Northeast")).toHaveCount(0);
    }
    await search.fill("nowhere");
    await expect(home.getByRole("status")).toHaveText("Nothing here is called “nowhere”.");
});

test("counts ignore their own facet and follow the others, and rows of zero stay", async ({ page }) => {
    await page.goto("./?home=CN-XZ&v=1");
    const home = await facet(page, "Home region");
    for (const { id, name_en: name } of homeRegions) {
        await expect(option(home, `${name} ${counted(passing({ home: id }).length)}`)).toBeVisible();
    }
    await page.keyboard.press("Escape");
    const partner = await facet(page, "Partner");
    const used = new Set(partnerships.map((row) => countries.get(row.partner.country).m49_region));
    for (const m49 of used) {
        const n = passing({ home: "CN-XZ", partner: m49 }).length;
        await expect(option(partner, `${worldRegions.get(m49).name_en} ${counted(n)}`)).toBeVisible();
    }
    expect([...used].some((m49) => passing({ home: "CN-XZ", partner: m49 }).length === 0)).toBe(true);
});

test("all facets must fit, and any value of one facet", async ({ page }) => {
    await page.goto("./");
    const partner = await facet(page, "Partner");
    await parts(partner, "Eastern Asia").click();
    await option(partner, "Japan").check();
    await option(partner, "Oceania").or(option(partner, "Australia and New Zealand")).first().check();
    await expectResult(page, { partner: ["JP", "053"] });
    await page.keyboard.press("Escape");
    await option(await facet(page, "Theme"), "Education").check();
    await expectResult(page, { partner: ["JP", "053"], theme: "education" });
    await option(await facet(page, "Theme"), "Culture & arts").check();
    await expectResult(page, { partner: ["JP", "053"], theme: ["education", "culture"] });
    await page.keyboard.press("Escape");
    await legendEntry(page, "East coast").click();
    await expectResult(page, { home: "east", partner: ["JP", "053"], theme: ["education", "culture"] });
});

test("chips name what is asked for and take it away, one or all", async ({ page }) => {
    await page.goto("./?home=CN-JS,northeast&partner=JP&status=active&years=1979..1991&v=1");
    const names = ["Jiangsu", "Northeast", "Japan", "Active", "1979–1991"];
    await expect(chips(page).getByRole("listitem")).toHaveCount(names.length);
    for (const name of names) await expect(chips(page)).toContainText(name);

    await chips(page).getByRole("button", { name: "Remove filter Japan" }).click();
    await expectResult(page, { home: ["CN-JS", "northeast"], status: "active", years: [1979, 1991] });
    // The focus stays in the row, on what follows.
    await expect(chips(page).getByRole("button", { name: "Remove filter Active" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expectResult(page, { home: ["CN-JS", "northeast"], years: [1979, 1991] });
    await page.getByRole("button", { name: "Clear all" }).click();
    await expectResult(page, {});
    await expect(chips(page)).toHaveCount(0);
    await expect.poll(() => new URL(page.url()).search).toBe("");
});

test("an empty result names the filter to relax, and a click relaxes it", async ({ page }) => {
    const filter = { home: "CN-XZ", partner: "JP", status: "ended" };
    expect(passing(filter)).toHaveLength(0);
    await page.goto("./?home=CN-XZ&partner=JP&status=ended,suspended&v=1");
    const all = { home: "CN-XZ", partner: "JP", status: ["ended", "suspended"] };
    const without = (facet) => passing({ ...all, [facet]: undefined }).length;
    const choices = [
        ["Without Tibet", without("home")],
        ["Without Japan", without("partner")],
        ["Without Suspended", without("status")],
    ].filter(([, n]) => n > 0);
    expect(choices.length).toBeGreaterThan(0);

    const card = page.getByRole("region", { name: "No partnership matches these filters" });
    await expect(card.getByRole("listitem")).toHaveCount(choices.length);
    for (const [words, n] of choices) {
        await expect(card.getByRole("button", { name: new RegExp(`^${words}.* ${counted(n)}$`) })).toBeVisible();
    }
    await card.getByRole("button", { name: "Without Tibet" }).click();
    await expect(card).toHaveCount(0);
    await expectResult(page, { ...all, home: undefined });
    await expect(page.locator("#filter-home")).toBeFocused();
});

test("an empty result for which no single filter is to blame offers to clear all", async ({ page }) => {
    // No combination of two of these three has a partnership, or the test has to look for others.
    const all = { home: "CN-XZ", partner: "JP", years: [1900, 1910] };
    for (const facet of Object.keys(all)) expect(passing({ ...all, [facet]: undefined })).toHaveLength(0);
    await page.goto("./?home=CN-XZ&partner=JP&years=1900..1910&v=1");
    const card = page.getByRole("region", { name: "No partnership matches these filters" });
    await expect(card).toContainText("No single filter is the reason");
    await card.getByRole("button", { name: "Clear all filters" }).click();
    await expectResult(page, {});
});

test("entries of the legend keep, add and take away", async ({ page }) => {
    await page.goto("./");
    await legendEntry(page, "Central").click();
    await expectResult(page, { home: "central" });
    await expect(legendEntry(page, "Central")).toHaveAttribute("aria-pressed", "true");
    await expect(legendEntry(page, "West")).toHaveAttribute("aria-pressed", "false");
    await legendEntry(page, "West").click();
    await expectResult(page, { home: ["central", "west"] });
    await legendEntry(page, "Central").click();
    await expectResult(page, { home: "west" });
    await option(await facet(page, "Home region"), "West").uncheck();
    await page.keyboard.press("Escape");
    await expect(legendEntry(page, "West")).toHaveAttribute("aria-pressed", "false");
    for (const { name_en: name } of homeRegions) await legendEntry(page, name).click();
    // All four are no restriction.
    await expect(chips(page)).toHaveCount(0);
    await expectResult(page, {});
});

test("colours can mean themes or decades, and the legend counts and filters them", async ({ page }) => {
    await page.goto("./");
    const button = page.getByRole("button", { name: /^Colour by/ });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitemradio", { name: "Home region" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(button).toBeFocused();
    for (const [name, years] of [
        ["1970s", [null, 1979]],
        ["1980s", [1980, 1989]],
        ["1990s", [1990, 1999]],
        ["2000s", [2000, 2009]],
        ["2010s and later", [2010, null]],
    ]) {
        await expect(legendEntry(page, `${name} ${counted(passing({ years }).length)}`)).toBeVisible();
    }
    await legendEntry(page, "1980s").click();
    await expectResult(page, { years: [1980, 1989] });
    await page.getByRole("button", { name: "Clear all" }).click();

    await button.click();
    await page.getByRole("menuitemradio", { name: "Theme" }).click();
    await expect.poll(() => param(page, "colour")).toBe("theme");
    await expect(page.locator(".legend-entries").getByRole("listitem")).toHaveCount(13);
    await legendEntry(page, "Sport").click();
    await expectResult(page, { theme: "sport" });
    await legendEntry(page, "Health").click();
    await expectResult(page, { theme: ["sport", "health"] });
    // The address follows when the visitor pauses: half a second at most.
    await expect.poll(() => param(page, "theme")).toBe("health,sport");
    await page.reload();
    await expect(button).toHaveAccessibleName(/Theme/);
    await expectResult(page, { theme: ["sport", "health"] });
});

test("the result is announced once it has settled", async ({ page }) => {
    await page.goto("./");
    const status = page.locator("[aria-live=polite]").filter({ hasText: "join" });
    await expect(status).toHaveText(sentence(partnerships));
    await legendEntry(page, "Northeast").click();
    await expect(status).toHaveText(sentence(passing({ home: "northeast" })));
});

test("what was chosen by hand survives a reload", async ({ page }) => {
    await page.goto("./");
    const home = await facet(page, "Home region");
    await parts(home, "East coast").click();
    await option(home, "Zhejiang").check();
    await option(home, "Northeast").check();
    await page.keyboard.press("Escape");
    const partner = await facet(page, "Partner");
    await partner.getByRole("button", { name: "Belt and Road" }).click();
    await partner.getByRole("radio", { name: /^Not signed/ }).check();
    await page.keyboard.press("Escape");
    const more = await facet(page, "More");
    await option(more, "Sister city").check();
    await option(more, "Active").check();
    await page.keyboard.press("Escape");
    await option(await facet(page, "Theme"), "Not recorded").check();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Opening up" }).click();
    await page.getByRole("button", { name: /^Undated/ }).click();
    await page.getByRole("button", { name: "In force during" }).click();
    const filter = {
        home: ["CN-ZJ", "northeast"],
        beltAndRoad: false,
        agreement: "sister_city",
        status: "active",
        theme: "none",
        years: [1979, 1991],
        inForce: true,
        undated: "also",
    };
    await expectResult(page, filter);
    expect(passing(filter).length).toBeGreaterThan(0);
    await expect.poll(() => new URL(page.url()).search).toBe(
        "?agreement=sister_city&belt-and-road=not-signed&home=CN-ZJ,northeast&status=active&theme=none&undated=also" +
            "&v=1&years=1979..1991&years-mode=in-force",
    );

    await page.reload();
    await expectResult(page, filter);
    await expect(page.getByRole("button", { name: /^Undated/ })).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("button", { name: "In force during" })).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("button", { name: "Opening up" })).toHaveAttribute("aria-pressed", "true");
    await expect(legendEntry(page, "Northeast")).toHaveAttribute("aria-pressed", "true");
    await expect(legendEntry(page, "East coast")).toHaveAttribute("aria-pressed", "mixed");
    await expect(option(await facet(page, "More"), "Active")).toBeChecked();
});

for (const [query, filter] of [
    ["home=west,CN-SH,cn-js-nanjing", { home: ["west", "CN-SH", "cn-js-nanjing"] }],
    ["partner=US,155", { partner: ["US", "155"] }],
    ["belt-and-road=signed&years=2013..", { beltAndRoad: true, years: [2013, null] }],
    ["theme=sport,none&status=ended,suspended", { theme: ["sport", "none"], status: ["ended", "suspended"] }],
    ["agreement=friendship_city&years=..1991", { agreement: "friendship_city", years: [null, 1991] }],
    ["undated=only", { undated: "only" }],
    ["years=1979..1979&years-mode=in-force", { years: [1979, 1979], inForce: true }],
]) {
    test(`a link with ${query} shows what it says, also after a reload`, async ({ page }) => {
        await page.goto(`./?${query}&v=1`);
        await expectResult(page, filter);
        await page.reload();
        await expectResult(page, filter);
    });
}

test("a link broken by hand shows what it can", async ({ page }) => {
    await page.goto(
        "./?home=%ff,northeast&partner=JP&years=1991..1979&theme=nonsense&colour=%3Cb%3E&at=91,0,2&lang=en&page=nowhere&v=9",
    );
    // `home` holds bytes that are no text, so that nothing of it is used; `partner` is whole.
    await expectResult(page, { partner: "JP" });
    await expect(chips(page).getByRole("listitem")).toHaveCount(1);
    await page.goto("./?home=nowhere&v=1");
    await expect(page.getByRole("button", { name: "Remove filter Unknown: nowhere" })).toBeVisible();
    await expect(page.getByRole("region", { name: "No partnership matches these filters" })).toBeVisible();
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await expectResult(page, {});
});

test("a pop-up closes on Escape, on a press outside and when the focus leaves, and gives the focus back", async ({ page }) => {
    await page.goto("./");
    const pill = page.locator("#filter-theme");
    const popup = await facet(page, "Theme");
    await expect(option(popup, "Culture & arts")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(option(popup, "Tourism")).toBeFocused();
    await page.keyboard.press("Space");
    await expectResult(page, { theme: "tourism" });
    await expect(option(popup, "Tourism")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(popup).toHaveCount(0);
    await expect(pill).toBeFocused();
    await expect(pill).toHaveAccessibleName(/1 chosen/);

    await page.keyboard.press("Enter");
    await expect(popup).toBeVisible();
    await page.locator(".header").click({ position: { x: 4, y: 4 } });
    await expect(popup).toHaveCount(0);

    await pill.click();
    await popup.getByRole("button", { name: "Clear" }).focus();
    await page.keyboard.press("Tab"); // to the next pill
    await page.keyboard.press("Tab"); // beyond
    await expect(popup).toHaveCount(0);
});

test.describe("on a phone", () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

    test("one sheet holds all facets, and its button shows the result", async ({ page }) => {
        await page.goto("./");
        const opener = page.getByRole("button", { name: "Filters" });
        await opener.click();
        const sheet = page.getByRole("dialog", { name: "Filters" });
        await option(sheet, "Northeast").check();
        await sheet.getByRole("button", { name: "Status" }).click();
        await option(sheet, "Ended").check();
        await option(sheet, "Active").check();
        const filter = { home: "northeast", status: ["ended", "active"] };
        await sheet.getByRole("button", { name: `Show ${counted(passing(filter).length)}` }).click();
        await expect(sheet).toHaveCount(0);
        await expectResult(page, filter);
        await expect(opener).toBeFocused();
        await expect(opener).toHaveAccessibleName(/3 chosen/);
        await opener.click();
        await sheet.getByRole("button", { name: "Clear all" }).click();
        await page.keyboard.press("Escape");
        await expect(sheet).toHaveCount(0);
        await expectResult(page, {});
    });
});
