// The map: it moves by wheel, hand, buttons and keys, says what is pointed at, and opens it.

import { axe, expect, test } from "./fixtures.mjs";
import { passing } from "./tables.mjs";

const map = (page) => page.getByRole("application");
const query = (page) => new URL(page.url()).searchParams;

/** The map, drawn and at rest. */
async function open(page, address = "./?lang=en&v=1") {
    await page.goto(address);
    await expect(page.locator(".links path").first()).toBeAttached();
    await expect(page.locator("#boot")).toBeHidden();
}

/** Where the largest dot is on the page, a little off its middle, where small dots of districts may lie. */
const largest = (page) =>
    page.locator("circle.home").evaluateAll((dots) => {
        const radius = (dot) => Number(dot.getAttribute("r"));
        const box = dots.toSorted((one, other) => radius(other) - radius(one))[0].getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });

test("the land of the first paint and that of the app are in the same place", async ({ page }) => {
    const box = (selector) =>
        page.locator(selector).evaluate((land) => {
            const { x, y, width, height } = land.getBoundingClientRect();
            return [x, y, width, height].map((value) => Math.round(value));
        });
    await open(page);
    expect(await box(".map .land")).toEqual(await box("#boot-land"));
});

test("the map has a name with the numbers, and passes the checker", async ({ page }) => {
    await open(page);
    await expect(map(page)).toHaveAccessibleName(/\d+ partnerships between \d+ places in China/);
    await axe(page, { within: ".map" });
});

test("the wheel zooms about the pointer, and the address keeps the place", async ({ page }) => {
    await open(page);
    const before = await largest(page);
    await page.mouse.move(before.x, before.y);
    await page.mouse.wheel(0, -600);
    await expect.poll(() => query(page).get("at")).toMatch(/^-?\d+\.\d{3},-?\d+\.\d{3},2\.72$/);
    const after = await largest(page);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
});

test("dragging moves the map exactly, and is no click", async ({ page }) => {
    await open(page, "./?at=33,115,4&lang=en&v=1");
    const before = await largest(page);
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 90, before.y + 40, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => query(page).get("at")).not.toBe("33,115,4");
    const after = await largest(page);
    expect(Math.hypot(after.x - before.x - 90, after.y - before.y - 40)).toBeLessThan(2);
    expect(query(page).get("place")).toBeNull();
});

test("buttons zoom in, out, and back to the world", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => query(page).get("at")).toMatch(/,1\.80$/);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => query(page).get("at")).toMatch(/,3\.24$/);
    await page.getByRole("button", { name: "Zoom out" }).click();
    await expect.poll(() => query(page).get("at")).toMatch(/,1\.80$/);
    await page.getByRole("button", { name: "Show the whole world" }).click();
    await expect.poll(() => query(page).get("at")).toBeNull();
});

test("a dot says what it is under the pointer, and a click opens it", async ({ page }) => {
    await open(page);
    const dot = await largest(page);
    await page.mouse.move(dot.x, dot.y);
    await expect(page.locator(".tip")).toContainText(/partnerships? shown/);
    await page.mouse.click(dot.x, dot.y);
    await expect.poll(() => query(page).get("place")).toMatch(/^cn-/);
    await expect(page.locator(".arc.chosen").first()).toBeAttached();
});

test("the keys go from place to place, open one, and close it", async ({ page }) => {
    await open(page);
    await map(page).focus();
    await page.keyboard.press("ArrowRight");
    const said = page.locator(".map [role=status]");
    await expect(said).toHaveText(/: \d+ partnerships? shown$/);
    const first = await said.textContent();
    await page.keyboard.press("ArrowLeft");
    await expect(said).not.toHaveText(first);
    await page.keyboard.press("Enter");
    await expect.poll(() => query(page).get("place")).toMatch(/^cn-/);
    await map(page).focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => query(page).get("place")).toBeNull();
});

test("an arc says whom it joins under the pointer, and a click opens it", async ({ page }) => {
    // A filter that leaves one arc.
    const [{ id, home, partner, year }, ...others] = passing({ home: "CN-XZ" });
    expect(others).toEqual([]);
    await open(page, "./?home=CN-XZ&lang=en&v=1");
    const arc = page.locator(".links path.rest");
    await expect(arc).toHaveCount(1);
    const middle = await arc.evaluate((path) => {
        const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
        return { x, y };
    });
    await page.mouse.move(middle.x, middle.y);
    const tip = page.locator(".tip");
    await expect(tip).toContainText(`${home.name} – ${partner.name}`);
    await expect(tip).toContainText(`since ${year}`);
    await page.mouse.click(middle.x, middle.y);
    await expect(page.getByRole("region", { name: `${home.name} – ${partner.name}` })).toBeVisible();
    await expect.poll(() => query(page).get("partnership")).toBe(id);
    // What is filtered out stays as a trace and cannot be pointed at.
    await expect(page.locator(".links path.ghost")).toBeAttached();
});

test("what the tip names is what a click opens, and the sea closes it", async ({ page }) => {
    await open(page);
    const dot = await largest(page);
    await page.mouse.move(dot.x, dot.y);
    const name = await page.locator(".tip b").textContent();
    await page.mouse.click(dot.x, dot.y);
    await expect(page.getByRole("heading", { name, level: 2 })).toBeFocused();
    const sea = await map(page).boundingBox();
    await page.mouse.click(sea.x + 12, sea.y + sea.height - 12);
    await expect(page.locator(".panel")).toHaveCount(0);
    await expect.poll(() => query(page).get("place")).toBeNull();
});

test("a double click zooms in about the pointer, with Shift out, and a reload keeps it", async ({ page }) => {
    // Without the slide: where a dot is can then be measured at once.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page);
    const sea = await map(page).boundingBox();
    const at = [sea.x + sea.width * 0.55, sea.y + sea.height * 0.55];
    await page.mouse.dblclick(...at);
    await expect.poll(() => query(page).get("at")).toMatch(/,1\.80$/);
    await page.mouse.dblclick(...at);
    await expect.poll(() => query(page).get("at")).toMatch(/,3\.24$/);
    const before = await largest(page);
    await page.reload();
    await expect(page.locator(".links path").first()).toBeAttached();
    const after = await largest(page);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
    await page.keyboard.down("Shift");
    await page.mouse.dblclick(...at);
    await page.keyboard.up("Shift");
    await expect.poll(() => query(page).get("at")).toMatch(/,1\.80$/);
});

test("from the keyboard alone: to the map, to a place, into its panel, and back", async ({ page }) => {
    await open(page);
    await page.locator("#colour-by").focus(); // what stands behind the map in the order of the page
    while (!(await map(page).evaluate((element) => element === document.activeElement))) {
        await page.keyboard.press("Shift+Tab");
    }
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const said = await page.locator(".map [role=status]").textContent();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: said.split(",")[0], level: 2 })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.locator(".panel")).toHaveCount(0);
    await expect(map(page)).toBeFocused();
});

test("plus, minus and zero zoom", async ({ page }) => {
    await open(page);
    await map(page).focus();
    await page.keyboard.press("+");
    await expect.poll(() => query(page).get("at")).toMatch(/,1\.80$/);
    await page.keyboard.press("0");
    await expect.poll(() => query(page).get("at")).toBeNull();
});

test("the map stays when its finer land does not arrive", async ({ page, provoke }) => {
    provoke(/status of 503/);
    await page.route("**/land-50m.json", (route) => route.fulfill({ status: 503 }));
    await open(page, "./?at=33,115,4&lang=en&v=1");
    expect((await page.locator(".map .land").getAttribute("d")).length).toBeGreaterThan(10_000);
});

test.describe("on a phone", () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

    test("one finger up scrolls the page and leaves the map", async ({ page, context }) => {
        await open(page);
        const box = await map(page).boundingBox();
        const client = await context.newCDPSession(page);
        const touch = (type, points) => client.send("Input.dispatchTouchEvent", { type, touchPoints: points });
        const x = box.x + box.width / 2;
        await touch("touchStart", [{ x, y: box.y + 200 }]);
        for (let step = 1; step <= 8; step += 1) await touch("touchMove", [{ x, y: box.y + 200 - 20 * step }]);
        await touch("touchEnd", []);
        await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
        expect(query(page).get("at")).toBeNull();
    });

    test("two fingers zoom", async ({ page, context }) => {
        await open(page);
        const box = await map(page).boundingBox();
        const client = await context.newCDPSession(page);
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const touch = (type, half) => {
            const touchPoints = half ? [{ x: x - half, y, id: 0 }, { x: x + half, y, id: 1 }] : [];
            return client.send("Input.dispatchTouchEvent", { type, touchPoints });
        };
        await touch("touchStart", 30);
        for (let half = 36; half <= 90; half += 6) await touch("touchMove", half);
        await touch("touchEnd", 0);
        await expect.poll(() => query(page).get("at")).toMatch(/,3\.00$/);
    });
});
