// The compiled tables, read anew, so that a test can say what the page must show without asking the program.
//
//     import { passing, partnerships, place } from "./tables.mjs";
//
//     passing({ home: "CN-JS", years: [1979, 1991] }).length
//
// Nothing here is shared with the program: a CSV reader, joins by identifier, and the filter as visual words put it.

import { readFileSync } from "node:fs";

const TABLES = new URL("../../static/data/tables/", import.meta.url);

/** The rows of a CSV text (RFC 4180) as objects by the names of the first line. */
export function parseCsv(text) {
    const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;
    const lines = [];
    let line = [];
    while (cells.lastIndex < text.length) {
        const [, cell, end] = cells.exec(text);
        line.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
        if (end !== ",") {
            lines.push(line);
            line = [];
        }
    }
    const [names, ...rows] = lines;
    return rows.map((row) => Object.fromEntries(names.map((name, column) => [name, row[column] ?? ""])));
}

const table = (name) => parseCsv(readFileSync(new URL(`${name}.csv`, TABLES), "utf8"));
const by = (rows, column) => new Map(rows.map((row) => [row[column], row]));
const list = (cell) => cell.split(";").filter(Boolean);
/** "2019-10-09" → 2019; null for an empty cell. The years of the file have four digits. */
const year = (cell) => (cell ? Number(cell.slice(0, 4)) : null);

// id, name_en, name_zh, name_local, admin_level, country_code, subdivision_code, …
const places = by(table("places"), "id");
// place_id, name_zh_hans, pinyin, aliases, note
const placeNames = by(table("place_names"), "place_id");
// code, name_en, name_zh_hans, pinyin, home_region
const subdivisions = by(table("subdivisions"), "code");
// code, name_en, name_zh_hans, pinyin, m49_region
export const countries = by(table("countries"), "code");
// m49, name_en, name_zh_hans, part_of, sort_order
export const worldRegions = by(table("world_regions"), "m49");
// id, name_en, name_zh_hans, sort_order
export const homeRegions = table("home_regions");
// name_en, name_zh_hans, years ("1973..1978", "2013..")
export const periods = table("periods").map((row) => {
    const [first, last] = row.years.split("..").map((text) => (text ? Number(text) : null));
    return { name: row.name_en, first, last };
});
// partnership_id, date, statement_en, statement_zh_hans
export const conflicts = table("conflicts");
// country_code, signed, end, basis, note_en, note_zh_hans: who signed, and has not left
export const signatories = new Set(table("belt_and_road").filter((row) => !row.end).map((row) => row.country_code));
// id, partnership_id, place_ids, date, venue, … beside exchange_id, theme_ids, title_en, venue_en, …
const exchangeTexts = by(table("exchange_texts"), "exchange_id");
export const exchanges = table("exchanges").map((row) => ({ ...row, ...exchangeTexts.get(row.id) }));

const themes = new Map();
for (const { partnership_id: id, theme_ids: own } of exchanges) {
    if (id) themes.set(id, new Set([...(themes.get(id) ?? []), ...list(own)]));
}

/** The place with this identifier. */
export function place(id) {
    const row = places.get(id);
    const subdivision = row.country_code === "CN" ? subdivisions.get(row.subdivision_code) : undefined;
    return {
        id,
        name: row.name_en,
        chinese: placeNames.get(id).name_zh_hans,
        level: row.admin_level,
        country: row.country_code,
        province: subdivision?.code,
        region: subdivision?.home_region,
    };
}

/** All partnerships. The end in China is `home`; in this file it always stands first. */
export const partnerships = table("partnerships").map((row) => ({
    id: row.id,
    home: place(row.place_a),
    partner: place(row.place_b),
    agreement: row.agreement,
    status: row.status,
    confidence: row.confidence,
    start: row.start_date,
    year: year(row.start_date),
    end: row.end_date,
    endYear: year(row.end_date),
    themes: themes.get(row.id) ?? new Set(),
}));

/** The only partnership of two places. */
export function between(home, partner) {
    const found = partnerships.filter((row) => row.home.id === home && row.partner.id === partner);
    if (found.length !== 1) throw new Error(`${found.length} partnerships of ${home} and ${partner}`);
    return found[0];
}

const some = (wanted, values) => wanted === undefined || [wanted].flat().some((one) => values.includes(one));

/**
 * The partnerships that a filter leaves. Within one facet any value fits; all facets must fit. Where years are asked
 * for, the undated are left out unless `undated` says otherwise.
 *
 * - `home`: a home region, a province's code, or a place; `partner`: an M49 code or a country's code
 * - `beltAndRoad`: true or false; `theme`: an identifier or "none"; `agreement`, `status`: as in the table
 * - `years`: [first, last], either may be null; `inForce`: the years ask what was in force, not what began
 * - `undated`: "only" or "also"
 */
export function passing({ home, partner, beltAndRoad, theme, agreement, status, years, inForce, undated } = {}) {
    const [first, last] = years ?? [];
    return partnerships.filter((row) => {
        const country = countries.get(row.partner.country);
        if (!some(home, [row.home.region, row.home.province, row.home.id])) return false;
        if (!some(partner, [country.m49_region, country.code])) return false;
        if (beltAndRoad !== undefined && signatories.has(country.code) !== beltAndRoad) return false;
        if (!some(theme, row.themes.size ? [...row.themes] : ["none"])) return false;
        if (!some(agreement, [row.agreement]) || !some(status, [row.status])) return false;
        if (row.year === null) return undated !== undefined || !years;
        if (undated === "only") return false;
        if (!years) return true;
        const begun = last === null || row.year <= last;
        const lasts = first === null || (inForce ? row.endYear === null || row.endYear >= first : row.year >= first);
        return begun && lasts;
    });
}

/** How many different values `of` has over `rows`. */
export const distinct = (rows, of) => new Set(rows.map(of)).size;

/** The sentence above the map for these partnerships, in English. */
export function sentence(rows) {
    if (rows.length === 0) return "No partnership matches these filters";
    const many = (n, one, more) => `${n.toLocaleString("en")} ${n === 1 ? one : more}`;
    const homes = [...new Map(rows.map((row) => [row.home.id, row.home])).values()];
    const provinces = homes.filter((home) => home.level === "province").length;
    const kind =
        provinces === 0
            ? many(homes.length, "Chinese city", "Chinese cities")
            : provinces === homes.length
              ? many(homes.length, "Chinese province", "Chinese provinces")
              : `${homes.length} Chinese cities and provinces`;
    const partners = many(
        distinct(rows, (row) => row.partner.id),
        "partner",
        "partners",
    );
    const lands = many(
        distinct(rows, (row) => row.partner.country),
        "country",
        "countries",
    );
    return `${many(rows.length, "partnership joins", "partnerships join")} ${kind} with ${partners} in ${lands}`;
}
