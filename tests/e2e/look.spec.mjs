// How it looks: pictures at four sizes, light and dark, English and Chinese, and the parts that open.
//
// A new or changed picture is looked at by a person before it is expected: see CONTRIBUTING.

import { expect, test } from "./fixtures.mjs";

const sizes = { desktop: [1440, 900], tablet: [1024, 768], phone: [390, 844], small: [320, 568] };

/** The page at rest: fonts here, first arcs drawn, nothing moving. */
async function still(page, address) {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(address);
    await expect(page.locator("#main, .page main").first()).toBeVisible();
    if (!address.includes("page=")) await expect(page.locator("#boot")).toBeHidden();
    await page.evaluate(() => document.fonts.ready);
}

for (const [size, [width, height]] of Object.entries(sizes)) {
    test.describe(size, () => {
        test.use({ viewport: { width, height } });
        for (const appearance of ["light", "dark"]) {
            for (const lang of ["en", "zh-Hans"]) {
                test(`map, ${appearance}, ${lang}`, async ({ page }) => {
                    await still(page, `./?appearance=${appearance}&lang=${lang}&v=1`);
                    await expect(page).toHaveScreenshot(`map-${size}-${appearance}-${lang}.png`);
                });
            }
        }
        test("an opened city, dark, in Chinese", async ({ page }) => {
            await still(page, "./?appearance=dark&lang=zh-Hans&place=cn-sh&v=1");
            await expect(page).toHaveScreenshot(`city-${size}.png`);
        });
    });
}

test.describe("parts", () => {
    test.use({ viewport: { width: 1440, height: 900 } });
    const parts = {
        partnership: "./?appearance=light&lang=en&partnership=l0025&v=1",
        filtered: "./?appearance=light&home=west&lang=en&v=1&years=1992..2012",
        theme: "./?appearance=light&colour=theme&lang=en&v=1",
        decade: "./?appearance=dark&colour=decade&lang=en&v=1",
        empty: "./?agreement=friendship_city&appearance=light&lang=en&status=suspended&v=1",
        table: "./?appearance=light&lang=en&page=table&v=1",
        data: "./?appearance=light&lang=zh-Hans&page=data&v=1",
    };
    for (const [name, address] of Object.entries(parts)) {
        test(name, async ({ page }) => {
            await still(page, address);
            await expect(page).toHaveScreenshot(`${name}.png`);
        });
    }
});
