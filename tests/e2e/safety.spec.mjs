// Hostile data and bad days: the page stays up, says what is wrong, keeps the address, and can be had again.

import { readFileSync } from "node:fs";
import { axe, badDay, expect, fact, legendEntry, option, facet, test } from "./fixtures.mjs";
import { between, parseCsv, partnerships, passing, sentence } from "./tables.mjs";

const DATASET = "**/data/atlas.columns.json";
const ATLAS = JSON.parse(readFileSync(new URL("../../static/data/atlas.json", import.meta.url), "utf8"));
const sum = (page) => page.locator(".sum");
const search = (page) => new URL(page.url()).search;

/** The committed dataset, changed by `change`. */
function changed(change) {
    const atlas = structuredClone(ATLAS);
    change(atlas);
    return atlas;
}

/** Answers the dataset with this JSON value or text. */
const serve = (page, body) =>
    page.route(DATASET, (route) =>
        route.fulfill({
            contentType: "application/json",
            body: typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body),
        }),
    );

test.describe("hostile records", () => {
    const MARKUP = `<img src=x onerror="window.hacked=1">`;
    const SCRIPT = `"'><script>window.hacked=1</script>`;
    const { id: shanghaiMilan } = between("cn-sh", "it-milan");

    /** What is done to the dataset, and what the Data page must say of it. */
    const CASES = [
        // [table, identifier, change, what is done, reason]
        ["places", "cn-js-suzhou", (row) => (row.name.en = "Su\u202Ezhou\u2066"), "Mended", /direction of text/],
        ["places", "jp-osaka", (row) => (row.name.en = "a\u0000b"), "Skipped", /“name” .*control characters/],
        ["places", "jp-nara", (row) => (row.latitude = "34.68"), "Skipped", /cannot be read.*latitude/i],
        ["places", "fr-lyon", (row) => (row.latitude = 4.83) && (row.longitude = 145.76), null, null],
        ["places", "us-seattle", (row) => (row.latitude = 147.6), "Skipped", /Latitude .* exchanged|not a number in range/],
        ["places", "ae-dubai", (row) => (row.name = { en: "x".repeat(10_000) }), "Skipped", /“name” .*too long/],
        ["sources", "s001", (row) => (row.url = "javascript:window.hacked=1"), "Mended", /javascript:.* not a plain web address/],
        ["sources", "s002", (row) => (row.url = "https://user:secret@elsewhere.invalid/"), "Mended", /not a plain web address/],
        ["sources", "s003", (row) => (row.url = "data:text/html,<script>1</script>"), "Mended", /not a plain web address/],
        ["partnerships", "l0001", (row) => (row.start_date = "1980-02-30"), "Skipped", /“start_date” is “1980-02-30”: there is no such day/],
        ["partnerships", "l0002", (row) => (row.start_date = "<b>yesterday</b>"), "Skipped", /“<b>yesterday<\/b>”: not a date/],
        ["partnerships", "l0003", (row) => (row.start_date = 1987), "Skipped", /cannot be read/i],
        ["partnerships", "l0004", (row) => (row.end_date = "1900"), "Skipped", /ends before it begins/],
        ["partnerships", "l0005", (row) => (row.place_b = "xx-nowhere"), "Skipped", /“place_b” names “xx-nowhere”/],
        ["partnerships", "l0006", (row) => (row.place_b = row.place_a), "Skipped", /Both places are the same/],
        ["partnerships", "l0007", (row) => (row.source_ids = []), "Skipped", /No source is named/],
        ["partnerships", "l0008", (row) => (row.status = "<i>active</i>"), "Mended", /“status”: “<i>active<\/i>” is not a known word/],
        ["partnerships", "l0009", (row) => (row.id = "<script>"), "Skipped", /not an identifier: “<script>”/],
    ];

    function hostile() {
        return changed((atlas) => {
            for (const [table, id, change] of CASES) change(atlas[table].find((row) => row.id === id));
            atlas.places.find((row) => row.id === "cn-sh").name.en = `${MARKUP}Shanghai`;
            atlas.places.find((row) => row.id === "it-milan").name.en = "=HYPERLINK(1)";
            const milan = atlas.partnerships.find((row) => row.id === shanghaiMilan);
            milan.note.en = SCRIPT;
            milan.conflicts[0].statement.en = `${MARKUP} {{constructor}} \${7*7}`;
            atlas.countries.find((row) => row.code === "IT").name.en = `<svg onload=window.hacked=1>Italy`;
            atlas.home_regions[0].name.en = `<b>East</b>`;
            atlas.metadata.description.en = SCRIPT;
            atlas.metadata.issues_url = "javascript:window.hacked=1";
            // Records that are no records at all; and keys that are traps in other languages.
            atlas.partnerships.push(7, null, "text", [], { id: {} }, { __proto__: null, constructor: 1 });
            Object.assign(atlas, { constructor: { prototype: 1 } });
        });
    }

    test("text stays text everywhere, and no address is taken that is not plain", async ({ page }) => {
        await serve(page, hostile());
        await page.goto(`./?partnership=${shanghaiMilan}&v=1`);
        const panel = page.getByRole("region", { name: `${MARKUP}Shanghai – =HYPERLINK(1)` });
        await expect(panel).toBeVisible();
        await expect(panel).toContainText(SCRIPT);
        await expect(panel).toContainText(`${MARKUP} {{constructor}} \${7*7}`);
        await expect(panel).toContainText("<svg onload=window.hacked=1>Italy");
        await facet(page, "Home region");
        await expect(page.getByRole("checkbox", { name: /^<b>East<\/b>/ })).toBeVisible();
        await page.keyboard.press("Escape");
        // The source whose address is a script keeps its title and has no link.
        await expect(panel.getByText("Chinese Wikipedia: Shanghai and Yokohama")).toBeVisible();
        await expect(panel.getByText("no page address known")).toBeVisible();
        await page.getByRole("combobox", { name: "Search places and countries" }).fill("onerror");
        await expect(page.getByRole("option").first()).toContainText(MARKUP);

        for (const query of ["?page=table&v=1", "?page=data&v=1", "?v=1"]) {
            await page.goto(`./${query}`);
            if (query === "?v=1") await expect(legendEntry(page, "<b>East</b>")).toBeVisible();
            await expect(page.locator("main")).toContainText(query.includes("data") ? SCRIPT : /\d+ partnerships/);
            expect(await page.evaluate(() => window.hacked)).toBeUndefined();
            expect(await page.locator("#app :is(img, script, iframe, object, embed)").count()).toBe(0);
            const addresses = await page.locator("#app a[href]").evaluateAll((links) => links.map((link) => link.href));
            for (const address of addresses) expect(address).toMatch(/^https?:\/\/[^@]*$/);
        }
    });

    test("every skipped or mended record is listed with its place and reason", async ({ page }) => {
        await serve(page, hostile());
        await page.goto("./?page=data&v=1");
        const table = page.getByRole("table", { name: "Problems found in the file" });
        for (const [name, id, , done, reason] of CASES) {
            if (!done) continue;
            const row = ATLAS[name].findIndex((one) => one.id === id);
            const line = table
                .getByRole("row")
                .filter({ hasText: new RegExp(`^${name} row ${row} `) })
                .filter({ hasText: done })
                .filter({ hasText: reason });
            await expect(line.first(), `${name} row ${row} (${id}): ${done}, ${reason}`).toBeVisible();
        }
        // The six that are no records.
        for (let row = ATLAS.partnerships.length; row < ATLAS.partnerships.length + 6; row += 1) {
            await expect(table.getByRole("row").filter({ hasText: `partnerships row ${row} ` })).toContainText("Skipped");
        }
        await expect(page.getByText(/When the file was read, \d+ records were skipped and \d+ were mended/)).toBeVisible();
        await page.getByRole("button", { name: "中文" }).click();
        const chinese = page.getByRole("table", { name: "文件中的问题" }).getByRole("row");
        await expect(chinese.filter({ hasText: "“start_date”为“1980-02-30”：没有这一天" })).toContainText("跳过");
        // What was lost is lost alone: the partnerships of the refused places, and the refused partnerships.
        await page.getByRole("link", { name: "地图" }).click();
        const lostPlaces = new Set(CASES.filter(([name, , , done]) => name === "places" && done === "Skipped").map(([, id]) => id));
        const lost = new Set(CASES.filter(([name, , , done]) => name === "partnerships" && done === "Skipped").map(([, id]) => id));
        const left = partnerships.filter(
            (row) => !lost.has(row.id) && !lostPlaces.has(row.home.id) && !lostPlaces.has(row.partner.id),
        );
        await expect(sum(page).locator("b").first()).toHaveText(String(left.length));
    });

    test("a saved table is plain CSV without formulas", async ({ page }) => {
        await serve(page, hostile());
        await page.goto("./?page=table&home=CN-SH&v=1");
        const saving = page.waitForEvent("download");
        await page.getByRole("button", { name: "Download CSV" }).click();
        const text = readFileSync(await (await saving).path(), "utf8").replace(/^\uFEFF/, "");
        expect(text).toContain("\r\n");
        const rows = parseCsv(text);
        expect(rows.length).toBeGreaterThan(0);
        const cells = rows.flatMap((row) => Object.values(row));
        expect(cells).toContain("'=HYPERLINK(1)");
        for (const cell of cells) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d)/);
    });
});

test.describe("files that are no dataset", () => {
    const nested = "[".repeat(5_000) + "]".repeat(5_000);
    for (const [name, body] of [
        ["an empty file", ""],
        ["a web page", "<!doctype html><title>Sign in to the Wi-Fi</title>"],
        ["null", "null"],
        ["a list", "[]"],
        ["an empty object", "{}"],
        ["a number too large", "1e999"],
        ["endless nesting", nested],
        ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x00, 0x80])],
        ["half a dataset", JSON.stringify(ATLAS).slice(0, 300_000)],
        ["a dataset of another version", changed((atlas) => (atlas.schema_version = "99.0"))],
    ]) {
        test(`${name} is refused in words`, async ({ page }) => {
            await serve(page, body);
            await page.goto("./?home=west&v=1");
            const card = page.getByRole("alert").filter({ hasText: "The data could not be loaded" });
            await expect(card).toContainText("The data file arrived, but this page cannot read it.");
            await expect(card.getByRole("button", { name: "Try again" })).toBeVisible();
            expect(search(page)).toBe("?home=west&v=1");
        });
    }

    test("a byte order mark is no fault", async ({ page }) => {
        await serve(page, `\uFEFF${JSON.stringify(ATLAS)}`);
        await page.goto("./");
        await expect(sum(page)).toHaveText(sentence(partnerships));
    });

    test("a dataset without records shows that there are none", async ({ page }) => {
        await serve(
            page,
            changed((atlas) => {
                for (const [name, value] of Object.entries(atlas)) if (Array.isArray(value)) atlas[name] = [];
            }),
        );
        for (const query of ["", "?page=table&v=1", "?page=data&v=1", "?place=cn-sh&v=1", "?colour=theme&v=1"]) {
            await page.goto(`./${query}`);
            await expect(page.locator("#app main")).toContainText(/No partnership|0 partnership|About the data/);
        }
    });
});

test.describe("bad days", () => {
    for (const [fault, words, complaint] of [
        ["fail", "the server did not send the data file", /status of 503/],
        ["truncated", "this page cannot read it", null],
        ["dropped", /arrived in part only|could not be reached/, /net::ERR_/],
    ]) {
        test(`a dataset that is ${fault} is told, and its address stays`, async ({ page, provoke }) => {
            if (complaint) provoke(complaint);
            await page.goto(badDay(fault, "?home=west&place=cn-sn-xian&v=1"));
            const card = page.getByRole("alert").filter({ hasText: "The data could not be loaded" });
            await expect(card).toContainText(words);
            await expect(card).toContainText("data/atlas.columns.json");
            await expect(card.getByRole("link", { name: "Open the data file instead" })).toBeVisible();
            expect(search(page)).toBe("?home=west&place=cn-sn-xian&v=1");
            await axe(page);
            // A further try that fails says so again.
            await card.getByRole("button", { name: "Try again" }).click();
            await expect(card).toContainText(words);
        });
    }

    test("a dataset that stops arriving is given up after 20 seconds", async ({ page }) => {
        await page.clock.install();
        await page.goto(badDay("hanging", "?home=west&v=1"));
        const loading = page.getByRole("progressbar", { name: "Loading the data" });
        await expect(loading).toHaveAttribute("aria-valuetext", /0\.[1-9]/);
        await page.clock.fastForward(10_500);
        await expect(page.getByRole("status").filter({ hasText: "Still loading: the connection is slow." })).toBeVisible();
        await page.clock.fastForward(10_000);
        await expect(page.getByRole("alert").filter({ hasText: "for 20 seconds nothing arrived" })).toBeVisible();
        expect(search(page)).toBe("?home=west&v=1");
    });

    test("Try again works when the weather has changed, and the view is the one asked for", async ({ page, provoke }) => {
        provoke(/status of 503/);
        let tries = 0;
        await page.route(DATASET, (route) => ((tries += 1) === 1 ? route.fulfill({ status: 503 }) : route.continue()));
        await page.goto("./?home=west&place=cn-sn-xian&v=1");
        await page.getByRole("button", { name: "Try again" }).click();
        await expect(page.getByRole("region", { name: "Xi'an" })).toBeVisible();
        await page.getByRole("button", { name: "Close the panel" }).click();
        await expect(sum(page)).toHaveText(sentence(passing({ home: "west" })));
    });

    test("a slow dataset shows how much has come, over a map that is already there", async ({ page }) => {
        await page.goto(badDay("slow"));
        await expect(page.getByRole("progressbar", { name: "Loading the data" })).toHaveAttribute("aria-valuenow", /\d+/);
        await expect(page.locator("#boot-land")).toBeVisible();
        await expect(sum(page)).toHaveText(sentence(partnerships));
    });

    test("pages can be changed and the language too while the data are missing", async ({ page, provoke }) => {
        provoke(/status of 503/);
        await page.goto(badDay("fail"));
        await page.getByRole("button", { name: "中文" }).click();
        await expect(page.getByRole("heading", { name: "数据未能载入" }).or(page.getByRole("alert").getByRole("heading"))).toBeVisible();
        await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
        await page.getByRole("link", { name: "表格" }).click();
        await expect(page.getByRole("alert").getByRole("button")).toBeVisible();
    });
});

test.describe("a browser that refuses", () => {
    test("storage, history and clipboard may all throw", async ({ page }) => {
        await page.addInitScript(() => {
            const refuse = () => {
                throw new DOMException("The operation is insecure.", "SecurityError");
            };
            for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: refuse });
            history.pushState = refuse;
            history.replaceState = refuse;
            Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new DOMException("no")) } });
        });
        await page.goto("./");
        await page.getByRole("button", { name: "中文" }).click();
        await page.getByRole("button", { name: "English" }).click();
        await page.getByRole("button", { name: "Switch to dark" }).click();
        await expect(page.locator("html")).toHaveAttribute("data-appearance", "dark");
        await legendEntry(page, "West").click();
        await expect(sum(page)).toHaveText(sentence(passing({ home: "west" })));
        await page.getByRole("link", { name: "Table" }).first().click();
        await page.getByRole("row").nth(1).getByRole("button").click();
        await expect(page.locator(".panel")).toBeVisible();
        await page.locator("#header-share").click();
        const dialog = page.getByRole("dialog", { name: "Copy link to this view" });
        await expect(dialog.getByRole("textbox")).toHaveValue(/appearance=dark&home=west&lang=en&page=table&partnership=l\d{4}&v=1$/);
        await expect(dialog.getByRole("textbox")).toBeFocused();
        await page.keyboard.press("Escape");
        await expect(page.locator("#header-share")).toBeFocused();
        await page.getByRole("button", { name: "Copy link to this view" }).last().click();
        await expect(page.getByRole("textbox", { name: "Text to copy" })).toHaveValue(/partnership=l\d{4}/);
    });

    test("a clipboard that is missing is no fault", async ({ page }) => {
        await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
        await page.goto("./");
        await page.locator("#header-share").click();
        await expect(page.getByRole("dialog").getByRole("textbox")).toHaveValue(/\/atlas\/$/);
    });

    test("in a sandboxed frame of another page it works", async ({ page, baseURL }) => {
        await page.route("**/atlas/host.html", (route) =>
            route.fulfill({
                contentType: "text/html",
                body: `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" width="1200" height="700"
                    src="${baseURL}?home=west&v=1" title="Atlas"></iframe>`,
            }),
        );
        await page.goto("./host.html");
        const frame = page.frameLocator("iframe");
        await expect(frame.locator(".sum")).toHaveText(sentence(passing({ home: "west" })));
        await frame.getByRole("button", { name: "Switch to dark" }).click();
        await frame.getByRole("link", { name: "Table" }).first().click();
        await frame.getByRole("row").nth(1).getByRole("button").click();
        await expect(frame.locator(".panel")).toBeVisible();
    });

    test.describe("without JavaScript", () => {
        test.use({ javaScriptEnabled: false });

        test("the page says what it needs, and where the data are", async ({ page }) => {
            await page.goto("./");
            await expect(page.getByRole("heading", { name: "This map needs JavaScript" })).toBeVisible();
            await expect(page.locator("noscript [lang=zh-Hans]")).toContainText("地图需要 JavaScript");
            const link = page.getByRole("link", { name: "Open the data" });
            const answer = await page.request.get(new URL(await link.getAttribute("href"), page.url()).href);
            expect((await answer.json()).partnerships).toHaveLength(partnerships.length);
        });
    });

    test("without WebAssembly the page says so", async ({ page, provoke }) => {
        provoke(/uncaught|console/);
        await page.addInitScript(() => delete window.WebAssembly);
        await page.goto("./?home=west&v=1");
        const message = page.getByRole("alert").filter({ hasText: "The map could not start" });
        await expect(message).toBeVisible();
        await expect(message.getByRole("button", { name: "Reload" })).toBeVisible();
        await expect(message.getByRole("link", { name: "Open the data" })).toHaveAttribute("href", /atlas\.json$/);
        expect(search(page)).toBe("?home=west&v=1");
        await axe(page);
    });

    for (const [name, pattern, answer] of [
        ["a program that is missing", "**/*_bg.wasm", { status: 404, contentType: "text/plain", body: "No such file" }],
        ["a program that is damaged", "**/*_bg.wasm", { contentType: "application/wasm", body: "not a program" }],
        ["a loader that is missing", /\/app-[0-9a-f]+\.js$/, { status: 404, contentType: "text/plain", body: "No such file" }],
    ]) {
        test(`${name} is said to be so`, async ({ page, provoke }) => {
            provoke(/./);
            await page.route(pattern, (route) => route.fulfill(answer));
            await page.goto("./");
            const message = page.getByRole("alert").filter({ hasText: "The map could not start" });
            await expect(message).toBeVisible();
            await page.unroute(pattern);
            await message.getByRole("button", { name: "Reload" }).click();
            await expect(sum(page)).toHaveText(sentence(partnerships));
        });
    }
});

test.describe("a panic", () => {
    test.beforeEach(({ provoke }) => {
        provoke(/panicked at/);
        provoke(/uncaught: RuntimeError: unreachable/);
    });

    /** The browser breaks a promise that the program relies on: an element refuses an attribute with a valid name. */
    const breakPromise = (page) =>
        page.evaluate(() => {
            const real = Element.prototype.setAttribute;
            Element.prototype.setAttribute = function (name, value) {
                if (this !== document.body) {
                    window.brokenAt ??= performance.now();
                    throw new Error("broken on purpose");
                }
                real.call(this, name, value);
            };
            new MutationObserver(() => (window.stoppedAt ??= performance.now())).observe(document.body, {
                attributeFilter: ["data-state"],
            });
        });

    const stopped = (page) => page.getByRole("alert").filter({ hasText: "The map has stopped" });

    test("shows the recovery screen within a second, and a reload brings back the view", async ({ page }) => {
        await page.goto("./?home=west&lang=en&v=1");
        await expect(sum(page)).toHaveText(sentence(passing({ home: "west" })));
        await breakPromise(page);
        await page.locator("#filter-theme").click();
        await expect(stopped(page)).toBeVisible();
        await expect(page.getByRole("button", { name: "Reload" })).toBeFocused();
        expect(await page.evaluate(() => window.stoppedAt - window.brokenAt)).toBeLessThan(1000);
        expect(search(page)).toBe("?home=west&lang=en&v=1");
        await expect(page.locator("#app"), "nobody gets into what is dead").toHaveCount(0);
        await axe(page);
        await page.keyboard.press("Enter");
        await expect(sum(page)).toHaveText(sentence(passing({ home: "west" })));
    });

    test("under an open sheet shows it too, with a way to the table", async ({ page }) => {
        await page.setViewportSize({ width: 390, height: 844 });
        await page.goto("./");
        await page.getByRole("button", { name: "Filters" }).click();
        const sheet = page.getByRole("dialog", { name: "Filters" });
        await expect(option(sheet, "West")).toBeVisible();
        await breakPromise(page);
        await sheet.getByRole("button", { name: "Status" }).click();
        await expect(stopped(page)).toBeVisible();
        await expect(page.getByRole("button", { name: "Reload" })).toBeFocused();
        await stopped(page).getByRole("link", { name: "Table" }).click();
        await expect(page.getByRole("table", { name: "Table of partnerships" })).toBeVisible();
    });
});

test("a visit leaves no cookie, stores two choices, and asks the own origin only", async ({ page, context, baseURL }) => {
    const requests = [];
    context.on("request", (request) => requests.push(request.url()));
    await page.goto("./");
    await page.getByRole("button", { name: "Switch to dark" }).click();
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByRole("button", { name: "English" }).click();
    await option(await facet(page, "Theme"), "Sport").check();
    await page.keyboard.press("Escape");
    await page.getByRole("combobox", { name: "Search places and countries" }).fill("Shanghai");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Shanghai" })).toBeVisible();
    await page.getByRole("tab", { name: /^Exchanges/ }).click();
    for (const name of ["Table", "Data", "Map"]) {
        await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name }).click();
    }
    await expect(sum(page)).toBeVisible();
    expect(await context.cookies()).toEqual([]);
    const stored = await page.evaluate(async () => ({
        local: Object.entries(localStorage).sort(),
        session: Object.keys(sessionStorage),
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(stored).toEqual({
        local: [
            ["sister-city-atlas.appearance", "dark"],
            ["sister-city-atlas.language", "en"],
        ],
        session: [],
        databases: [],
        caches: [],
        workers: 0,
    });
    for (const request of requests) expect(request).toMatch(new RegExp(`^(${baseURL}|blob:|data:)`));
    // The two choices are kept for the next visit.
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("data-appearance", "dark");
});

test("links out of the page open apart and tell nothing", async ({ page }) => {
    await page.goto("./?partnership=l0528&v=1");
    const links = page.locator("#app a[target], #app a[href^=http]");
    await expect(links.first()).toBeVisible();
    for (const link of await links.all()) {
        await expect(link).toHaveAttribute("target", "_blank");
        await expect(link).toHaveAttribute("rel", /noopener noreferrer/);
        await expect(link).toHaveAttribute("href", /^https?:/);
    }
    await expect(fact(page.locator(".panel"), "Began")).toBeVisible();
});
