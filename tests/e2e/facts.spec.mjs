// What the page says is what the tables say. Expected numbers are counted in tables.mjs from the compiled tables;
// three of them are also figures that the compilers gave (static/data/SOURCES.md).

import { expect, facet, fact, legendEntry, option, test } from "./fixtures.mjs";
import { between, conflicts, exchanges, homeRegions, partnerships, passing, sentence } from "./tables.mjs";

const counted = (n) => `${n.toLocaleString("en")} ${n === 1 ? "partnership" : "partnerships"}`;

test("the sentence counts all partnerships, places and countries", async ({ page }) => {
    await page.goto("./");
    expect(partnerships).toHaveLength(606);
    await expect(page.locator(".sum")).toHaveText(sentence(partnerships));
    await expect(page.locator(".sum")).toContainText("606 partnerships join");
    // For screen readers, the same sentence.
    await expect(page.getByRole("status").filter({ hasText: "606 partnerships join" })).toHaveText(
        sentence(partnerships),
    );
});

test("Tianjin and Kobe were the first, on 24 June 1973", async ({ page }) => {
    await page.goto("./?page=table&v=1");
    const head = page.getByRole("columnheader", { name: "Founded" });
    await expect(head).toHaveAttribute("aria-sort", "ascending");
    await head.getByRole("button").click();
    await expect(head).toHaveAttribute("aria-sort", "descending");
    await head.getByRole("button").click();
    const first = page.getByRole("row").nth(1);
    await expect(first.getByRole("cell").first()).toHaveText("24 June 1973");
    await first.getByRole("button", { name: "Open Tianjin – Kobe" }).click();
    const panel = page.getByRole("region", { name: "Tianjin – Kobe" });
    await expect(fact(panel, "Began")).toContainText("24 June 1973");
    await expect(fact(panel, "Began")).toContainText("Known to the day");
    await page.getByRole("button", { name: "中文" }).click();
    await expect(fact(page.getByRole("region", { name: "天津 – 神户" }), "结好日期")).toContainText("1973年6月24日");
});

test("Beijing and Prague: ended on 9 October 2019", async ({ page }) => {
    await page.goto(`./?partnership=${between("cn-bj", "cz-prague").id}&v=1`);
    const panel = page.getByRole("region", { name: "Beijing – Prague" });
    await expect(fact(panel, "Status")).toHaveText("Ended 9 October 2019");
    await expect(fact(panel, "Began")).toContainText("March 2016");
    await expect(fact(panel, "Began")).toContainText("Known to the month only");
});

test("Nanjing and Nagoya: suspended, and not ended", async ({ page }) => {
    await page.goto(`./?partnership=${between("cn-js-nanjing", "jp-nagoya").id}&v=1`);
    const panel = page.getByRole("region", { name: "Nanjing – Nagoya" });
    await expect(fact(panel, "Status")).toHaveText("Suspended: interrupted and not ended");
});

test("Shanghai and Milan: both dates are shown where sources differ", async ({ page }) => {
    const { id, start } = between("cn-sh", "it-milan");
    expect([start, conflicts.find((row) => row.partnership_id === id).date]).toEqual(["1976-06-25", "1979"]);
    await page.goto(`./?partnership=${id}&v=1`);
    const panel = page.getByRole("region", { name: "Shanghai – Milan" });
    await expect(fact(panel, "Began")).toContainText("25 June 1976");
    await expect(panel.getByRole("heading", { name: "Other sources say" }).locator("..")).toContainText("1979");
    await panel.getByRole("button", { name: "Shanghai" }).click();
    await expect(page.getByRole("button", { name: /^Milan 米兰 Italy 1976/ })).toContainText("Sources differ");
});

test("an exchange whose source names no place says so", async ({ page }) => {
    // e002, the Chinese garden of Duisburg: no date and no venue in the table.
    const garden = exchanges.find((row) => row.id === "e002");
    expect([garden.date, garden.venue_en]).toEqual(["", ""]);
    await page.goto(`./?partnership=${garden.partnership_id}&v=1`);
    const card = page.getByRole("article").filter({ hasText: garden.title_en });
    await expect(fact(card, "When")).toHaveText("Not stated in the source");
    await expect(fact(card, "Where")).toHaveText("Not stated in the source");
    await expect(fact(card, "How")).toHaveText(garden.form_en);
    await expect(fact(card, "Source").getByRole("link")).toHaveCount(1);
});

test("partners of Shanghai, all and under filters", async ({ page }) => {
    await page.goto("./?place=cn-sh&v=1");
    const panel = page.getByRole("region", { name: "Shanghai" });
    const all = passing({ home: "cn-sh" });
    await expect(panel.locator(".panel-figures")).toContainText(counted(all.length).replace(/(\d+) (\w+)/, "$2$1"));
    await expect(panel.locator(".partner-list").getByRole("listitem")).toHaveCount(all.length);

    await option(await facet(page, "Partner"), "Eastern Asia").check();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Opening up" }).click();
    await option(await facet(page, "More"), "Sister city").check();
    const some = passing({ home: "cn-sh", partner: "030", years: [1979, 1991], agreement: "sister_city" });
    expect(some.length).toBeGreaterThan(0);
    await expect(page.locator(".sum")).toHaveText(`${some.length} of ${all.length} partnerships of Shanghai match these filters`);
    await expect(panel).toContainText(`${some.length} of ${all.length} pass the filters`);
    for (const { partner } of some) {
        await expect(panel.getByRole("button", { name: new RegExp(`^${partner.name} `) })).not.toContainText("outside");
    }
    await expect(panel.locator(".partner-list").getByText("outside the filters")).toHaveCount(all.length - some.length);
});

test("counts of the home regions, in the legend and in the facet", async ({ page }) => {
    await page.goto("./");
    const home = await facet(page, "Home region");
    for (const { id, name_en: name } of homeRegions) {
        const n = passing({ home: id }).length;
        await expect(legendEntry(page, `${name} ${counted(n)}`)).toBeVisible();
        await expect(option(home, `${name} ${counted(n)}`)).toBeVisible();
    }
});

test("Jiangsu has 60, Liaoning 54, Tibet 1", async ({ page }) => {
    // static/data/SOURCES.md: "Provinces are unevenly covered (Jiangsu 60, Liaoning 54, Tibet 1)".
    expect([passing({ home: "CN-JS" }), passing({ home: "CN-LN" }), passing({ home: "CN-XZ" })]).toMatchObject([
        { length: 60 },
        { length: 54 },
        { length: 1 },
    ]);
    await page.goto("./");
    const home = await facet(page, "Home region");
    for (const region of ["East coast", "Northeast", "West"]) {
        await home.getByRole("button", { name: `Parts of ${region}`, exact: true }).click();
    }
    await expect(option(home, "Jiangsu 60 partnerships")).toBeVisible();
    await expect(option(home, "Liaoning 54 partnerships")).toBeVisible();
    await option(home, "Tibet 1 partnership").check();
    await expect(page.locator(".sum")).toHaveText(sentence(passing({ home: "CN-XZ" })));
});

test("counts of Japan, of signatories of the Belt and Road, and of the others", async ({ page }) => {
    await page.goto("./");
    const partner = await facet(page, "Partner");
    await partner.getByRole("button", { name: "Parts of Eastern Asia" }).click();
    await expect(option(partner, `Japan ${counted(passing({ partner: "JP" }).length)}`)).toBeVisible();
    await partner.getByRole("button", { name: "Belt and Road" }).click();
    const [signed, others] = [true, false].map((beltAndRoad) => passing({ beltAndRoad }));
    await expect(partner.getByRole("radio", { name: `Not signed, or left ${counted(others.length)}` })).toBeVisible();
    await partner.getByRole("radio", { name: `Signed Belt and Road documents ${counted(signed.length)}` }).check();
    await expect(page.locator(".sum")).toHaveText(sentence(signed));
    expect(signed.length + others.length).toBe(606);
});

test("counts of ended and suspended, of kinds of agreement, and of the undated", async ({ page }) => {
    await page.goto("./");
    const more = await facet(page, "More");
    for (const [name, filter] of [
        ["Ended", { status: "ended" }],
        ["Suspended", { status: "suspended" }],
        ["Active", { status: "active" }],
        ["Sister city", { agreement: "sister_city" }],
        ["Friendship city", { agreement: "friendship_city" }],
    ]) {
        await expect(option(more, `${name} ${counted(passing(filter).length)}`)).toBeVisible();
    }
    await page.keyboard.press("Escape");
    const undated = passing({ undated: "only" });
    await page.getByRole("button", { name: `Undated ${undated.length}` }).click();
    await expect(page.locator(".sum")).toHaveText(sentence(undated));
});

test("themes come from exchanges, and what has none is counted as not recorded", async ({ page }) => {
    await page.goto("./");
    const theme = await facet(page, "Theme");
    const none = passing({ theme: "none" });
    expect(none.length).toBe(606 - partnerships.filter((row) => row.themes.size > 0).length);
    for (const [id, name] of [
        ["culture", "Culture & arts"],
        ["education", "Education"],
        ["urban", "Urban development"],
        ["health", "Health"],
    ]) {
        await expect(option(theme, `${name} ${counted(passing({ theme: id }).length)}`)).toBeVisible();
    }
    await option(theme, `Not recorded ${counted(none.length)}`).check();
    await expect(page.locator(".sum")).toHaveText(sentence(none));
});

test("in force in 2020: without what had ended before", async ({ page }) => {
    await page.goto("./?years=2020..2020&v=1");
    await page.getByRole("button", { name: "In force during" }).click();
    const inForce = passing({ years: [2020, 2020], inForce: true });
    await expect(page.locator(".sum")).toHaveText(sentence(inForce));
    const ids = inForce.map((row) => row.id);
    expect(ids).not.toContain(between("cn-bj", "cz-prague").id); // ended in 2019
    expect(ids).toContain(between("cn-sh", "cz-prague").id); // ended on 14 January 2020
    const homes = await facet(page, "Home region");
    await homes.getByRole("searchbox").fill("Beijing");
    await option(homes, "Beijing").first().check();
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Show as table" }).click();
    await expect(page.getByRole("table")).toBeVisible();
    await expect(page.getByRole("row")).toHaveCount(1 + inForce.filter((row) => row.home.province === "CN-BJ").length);
    await expect(page.getByRole("cell", { name: /Prague/ })).toHaveCount(0);
});

test("the data page counts by date, status and confidence", async ({ page }) => {
    await page.goto("./?page=data&v=1");
    const share = (caption, name) =>
        page.getByRole("table", { name: caption }).getByRole("row", { name: new RegExp(`^${name} `) }).getByRole("cell").last();
    const precise = (length) => partnerships.filter((one) => one.start.length === length).length;
    for (const [caption, counts] of [
        [
            "Partnerships by how exactly their start is known",
            {
                "To the day": precise("1973-06-24".length),
                "To the month": precise("1973-06".length),
                "To the year": precise("1973".length),
                Undated: precise(0),
            },
        ],
        [
            "Partnerships by status",
            {
                Active: passing({ status: "active" }).length,
                Suspended: passing({ status: "suspended" }).length,
                Ended: passing({ status: "ended" }).length,
            },
        ],
        [
            "Partnerships by confidence",
            Object.fromEntries(
                ["High", "Medium", "Low"].map((name) => [
                    `${name} confidence`,
                    partnerships.filter((one) => one.confidence === name.toLowerCase()).length,
                ]),
            ),
        ],
    ]) {
        for (const [name, n] of Object.entries(counts)) await expect(share(caption, name)).toHaveText(String(n));
    }
    await expect(page.getByText("Every record of the file was read. Nothing was skipped or mended.")).toBeVisible();
});
