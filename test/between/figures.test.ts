/** Figures of tables as bytes: what is read is what was written, whatever stands where. */
import { expect, it } from "vitest";
import { ByteReader, ByteWriter, viewOf } from "../../server/src/between/bytes.js";
import { readTables, TableFigures, writePlaces, writeValues } from "../../server/src/between/figures.js";
import { EDITIONS, type TableId } from "../../server/src/form/index.js";
import { Random } from "../support/random.js";

const VALUES = [0, 0, 0, 1, 29, 64, 1234, 2 ** 40, 1e20, 12.5, -3, -0];

function tableOf(random: Random, id: TableId): TableFigures {
  const table = random.pick(EDITIONS).tables[id];
  let at = 0;
  const cells = [...new TableFigures(table, [], () => []).keys].map(() => {
    if (random.chance(0.1)) return undefined;
    const value = random.pick(VALUES);
    const plain = String(value);
    // In some layouts a cell that is printed later stands before; and blanks may stand within a figure.
    const start = random.chance(0.1) ? random.whole(0, 5000) : at + random.pick([0, 3, 3, 3, 40, 300]);
    const written = random.chance(0.2) ? `${plain}件` : plain;
    const end = start + written.length + (random.chance(0.1) ? 1 : 0);
    at = end;
    return { value, span: { start, end }, written };
  });
  const values = cells.map((cell) => cell?.value);
  return new TableFigures(table, values, () => cells);
}

it("reads the figures that were written", () => {
  const random = new Random(8);
  const writer = new ByteWriter();
  for (let i = 0; i < 60; i++) {
    const ids = (["disclosure", "applications", "reviews"] as const).filter(() => random.chance(0.8));
    const tables = new Map(ids.map((id) => [id, tableOf(random, id)]));
    writeValues(writer, tables);
    const values = new ByteReader(viewOf(writer.take()), 0);
    writePlaces(writer, tables);
    const read = readTables(values, new ByteReader(viewOf(writer.take()), 0));
    expect([...read.keys()]).toEqual(ids);
    // The last first: where its figures stand is written behind those of the others.
    for (const [id, { table, cells, keys }] of [...tables].reverse()) {
      expect(read.get(id)?.table).toBe(table);
      expect([...keys].map((key) => read.get(id)?.valueAt(key))).toEqual(cells.map((cell) => cell?.value));
      expect(read.get(id)?.cells).toEqual(cells);
    }
  }
});
