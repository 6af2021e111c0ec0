// The page as a whole: it starts anywhere, under the production policy, and the guards of fixtures.mjs hold.

import { test as bare } from "@playwright/test";
import { contentSecurityPolicy } from "./server.mjs";
import { expect, test, watch } from "./fixtures.mjs";

test("the page has a title and a language", async ({ page }) => {
    await page.goto("./");
    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator("html")).toHaveAttribute("lang", /^[a-z]{2,3}(-[A-Za-z]+)*$/);
});

test("the app starts below a sub-path, and asks for nothing outside of it", async ({ page, baseURL }) => {
    const answers = [];
    page.on("response", (response) => answers.push([response.status(), response.url()]));
    await page.goto("./");
    await page.waitForFunction(() => "wasmBindings" in window);
    await page.waitForLoadState("networkidle");
    for (const [status, url] of answers) {
        if (!/^(blob|data):/.test(url)) expect(url).toContain(baseURL);
        expect.soft(status, url).toBe(200);
    }
    expect(answers.some(([, url]) => url.endsWith(".wasm"))).toBe(true);
});

test("the page is sent with the production policy", async ({ page }) => {
    const answer = await page.goto("./");
    const policy = answer.headers()["content-security-policy"];
    expect(policy).toBe(contentSecurityPolicy(await answer.text()));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).not.toContain("'unsafe-eval'");
});

test("hashed files are cached for good, others are asked for again", async ({ request, baseURL }) => {
    const html = await (await request.get(baseURL)).text();
    const [script] = html.match(/[\w-]+-[0-9a-f]{8,16}\.js/);
    const cached = async (name) => (await request.get(new URL(name, baseURL).href)).headers()["cache-control"];
    expect(await cached(script)).toContain("immutable");
    expect(await cached("./")).toBe("no-cache");
    expect((await request.get(new URL("missing-0123456789abcdef.js", baseURL).href)).status()).toBe(404);
});

bare("the guard notices each kind of fault", async ({ context }) => {
    const address = process.env.ATLAS_ADDRESS;
    const problems = await watch(context, address);
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(() => {
        document.body.setAttribute("style", "color: red");
        try {
            document.body.innerHTML = "<b>";
        } catch {
            // Trusted Types refuse it, which is the point.
        }
        console.error("a complaint");
        setTimeout(() => {
            throw new Error("nobody catches this");
        });
        fetch("https://elsewhere.invalid/").catch(() => {});
        document.body.append(Object.assign(new Image(), { src: "http://127.0.0.2:9/pixel.png" }));
    });
    for (const fault of [
        /policy violated: style-src/,
        /policy violated: require-trusted-types-for/,
        /policy violated: connect-src/,
        /policy violated: img-src/,
        /console: a complaint/,
        /uncaught: Error: nobody catches this/,
    ]) {
        await expect.poll(() => problems.join("\n")).toMatch(fault);
    }
    await page.goto("http://127.0.0.2:9/").catch(() => {}); // nobody listens there
    expect(problems.join("\n")).toContain("request to another origin: http://127.0.0.2:9/");
});
