// What every end-to-end test starts from: a page that lets nothing go wrong in silence.
//
//     import { axe, expect, test } from "./fixtures.mjs";
//
//     test("opens a city", async ({ page }) => {
//         await page.goto("./");                    // the app's folder, http://127.0.0.1:PORT/atlas/
//         await page.goto("./?city=xian");
//         await page.goto(badDay("fail"));          // the same app with a dataset that answers 503
//         await axe(page);
//     });
//
// A test that provokes a complaint names it, and then it must come:
//
//     test("says that the data did not load", async ({ page, provoke }) => {
//         provoke(/status of 503/);

import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";

export { expect };

/** Where the app is, as the server printed it. */
const address = () => process.env.ATLAS_ADDRESS;

/**
 * The app's address on a bad day: `fail`, `slow`, `truncated`, `dropped` or `hanging` for the dataset, with `-land`
 * for the basemap. See server.mjs. For weather that changes (fails, then answers) use `page.route`.
 */
export const badDay = (fault, query = "") => new URL(`../${fault}/atlas/${query}`, address()).href;

/**
 * Notes everything that a page of `context` should not do: a violation of the policy, an error on the console, an
 * uncaught exception, a request to another origin. Returns the growing list.
 */
export async function watch(context, origin) {
    const problems = [];
    const foreign = (url) => {
        const { protocol, host } = new URL(url);
        const local = ["about:", "blob:", "data:"].includes(protocol) || host === new URL(origin).host;
        if (!local) problems.push(`request to another origin: ${url}`);
    };
    await context.exposeBinding("reportViolation", (_source, text) => problems.push(`policy violated: ${text}`));
    await context.addInitScript(() => {
        const report = window.reportViolation;
        delete window.reportViolation;
        addEventListener("securitypolicyviolation", (event) => {
            const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
            report(`${effectiveDirective} by ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`);
        });
    });
    context.on("request", (request) => foreign(request.url()));
    context.on("page", (page) => page.on("websocket", (socket) => foreign(socket.url())));
    context.on("weberror", (error) => problems.push(`uncaught: ${error.error().stack ?? error.error()}`));
    context.on("console", (message) => {
        if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
    });
    return problems;
}

export const test = base.extend({
    baseURL: async ({}, use) => use(address()),

    problems: async ({ context, baseURL }, use) => use(await watch(context, baseURL)),

    /** The patterns of problems that this test provokes on purpose; `provoke` adds one. */
    provoked: async ({}, use) => use([]),
    provoke: async ({ provoked }, use) => use((pattern) => provoked.push(pattern)),

    page: async ({ page, problems, provoked }, use) => {
        await use(page);
        const others = problems.filter((problem) => !provoked.some((pattern) => pattern.test(problem)));
        expect(others, "the page stays within its policy and its origin, and logs no error").toEqual([]);
        for (const pattern of provoked) expect(problems.join("\n"), "the provoked problem came").toMatch(pattern);
    },
});

/** Fails with a readable list when the page has an accessibility fault that axe-core knows (WCAG 2.2 A and AA). */
export async function axe(page, { within, without = [] } = {}) {
    let builder = new AxeBuilder({ page }).withTags([
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ]);
    if (within) builder = builder.include(within);
    for (const selector of without) builder = builder.exclude(selector);
    const { violations } = await builder.analyze();
    const lines = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target.join(" ")}\n  ${failureSummary}`),
    );
    expect(lines, "no accessibility fault").toEqual([]);
}

/** Opens a pill of the filter bar, unless it is open, and gives its pop-up. */
export async function facet(page, name) {
    const popup = page.getByRole("dialog", { name, exact: true });
    const pill = page.getByRole("group", { name: "Filters", exact: true }).getByRole("button", { name, expanded: false });
    if (!(await popup.isVisible())) await pill.first().click();
    await expect(popup).toBeVisible();
    return popup;
}

/** The box of an option whose name begins so; its count follows the name. */
export const option = (facet, name) => facet.getByRole("checkbox", { name: beginning(name) });

/** The entry of the legend whose name begins so. */
export const legendEntry = (page, name) =>
    page.getByRole("region", { name: "Legend" }).getByRole("button", { name: beginning(name) });

/** What a list of facts says of one of them. */
export const fact = (within, name) =>
    within.locator("dt").filter({ hasText: new RegExp(`^${escaped(name)}$`) }).locator("+ dd");

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const beginning = (text) => new RegExp(`^${escaped(text)}(?![\\p{L}])`, "u");
