/** What the table of rooms makes: a TypeScript project a room, and the lint rule that says in words what a wall forbids. */
import { posix } from "node:path";
import { ROOMS, type Room } from "./rooms.js";

const TYPES_OUT = "out/types";

/** The rooms' projects are made; those that build and test them are written by hand. */
const OTHER_PROJECTS = ["test", "test/editor", "scripts", "scripts/generate", "bench"];

const roomOf = (name: string): Room => {
  const room = ROOMS.find((one) => one.name === name);
  if (!room) throw new RangeError(`there is no room ${name}`);
  return room;
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const projectFile = (room: Room): string => posix.join(room.folder, room.project ?? "tsconfig.json");

/** A folder is its tsconfig.json; any other file is named. */
const projectPath = (room: Room): string => (room.project ? projectFile(room) : room.folder);

/** @returns the text of the project of a room */
function project(room: Room): string {
  const up = posix.relative(room.folder, ".");
  const name = room.project ? `${room.folder}-${room.name}` : room.folder;
  return json({
    extends: `${up}/tsconfig.base.json`,
    compilerOptions: {
      rootDir: up,
      outDir: `${up}/${TYPES_OUT}`,
      tsBuildInfoFile: `${up}/${TYPES_OUT}/${name.replaceAll("/", "-")}.tsbuildinfo`,
      ...(room.types ? { types: room.types } : {}),
      ...(room.lib ? { lib: ["ES2022", ...room.lib] } : {}),
    },
    include: [...(room.files ?? ["**/*.ts"]), ...(room.include ?? [])],
    ...(room.imports.length > 0
      ? { references: room.imports.map((other) => ({ path: relative(room.folder, projectPath(roomOf(other))) })) }
      : {}),
  });
}

function relative(from: string, to: string): string {
  const path = posix.relative(from, to);
  return path.startsWith(".") ? path : `./${path}`;
}

const EDITOR_PACKAGES = ["vscode", "vscode-*", "vscode-*/**", "@vscode/**"];
const PROTOCOL_TYPES = ["!vscode-languageserver-types", "!vscode-languageserver-textdocument"];

/** How an import of a room is spelled in a file of another one. */
function spellings(room: Room, from: Room): string[] {
  if (room.files?.includes("*.ts") && from.folder.startsWith(`${room.folder}/`)) return ["../*.js"];
  if (room.files && !room.files.includes("*.ts")) return room.files.map((file) => `**/${file.replace(/ts$/, "js")}`);
  return [`**/${room.name}/**`];
}

/** @returns the files of a room as globs from the top */
function globs(room: Room): string[] {
  return (room.files ?? ["**"]).map((file) => `${room.folder}/${file}`);
}

/** What a room must not import, each with the words that the lint says. */
function walls(room: Room): { readonly group: string[]; readonly message: string }[] {
  const allowed = room.imports.length > 0 ? room.imports.join(", ") : "nothing";
  // client/node and client/browser are met by the walls of node and browser: an import is spelled alike.
  const closed = ROOMS.filter(
    (other) => other !== room && !room.imports.includes(other.name) && !other.name.includes("/"),
  );
  const editor =
    room.protocol === "nothing"
      ? [{ group: EDITOR_PACKAGES, message: `${room.name} knows no editor and no language server protocol.` }]
      : room.protocol === "types"
        ? [
            {
              group: [...EDITOR_PACKAGES, ...PROTOCOL_TYPES],
              message: `${room.name} knows the protocol's types, never a connection.`,
            },
          ]
        : [];
  return [
    ...editor,
    ...closed.map((other) => ({
      group: spellings(other, room),
      message: `${room.name} may import ${allowed}; it does not import ${other.name}. The rooms: docs/architecture.md.`,
    })),
  ];
}

/** @returns the text of the lint configuration that keeps the walls; biome.json extends it */
function lintWalls(): string {
  return json({
    $schema: "./node_modules/@biomejs/biome/configuration_schema.json",
    overrides: ROOMS.map((room) => ({
      includes: globs(room),
      linter: {
        rules: {
          ...(room.node ? {} : { correctness: { noNodejsModules: "error" } }),
          style: { noRestrictedImports: { level: "error", options: { patterns: walls(room) } } },
        },
      },
    })),
  });
}

/** @returns the files that the table of rooms makes, by path from the top */
export function wallFiles(): ReadonlyMap<string, string> {
  const references = [...ROOMS.map(projectPath), ...OTHER_PROJECTS].map((path) => ({ path: `./${path}` }));
  return new Map([
    ["tsconfig.json", json({ files: [], references })],
    ["biome.walls.json", lintWalls()],
    ...ROOMS.map((room): [string, string] => [projectFile(room), project(room)]),
  ]);
}

const PICTURE = /(<!-- rooms: npm run generate -->)[\s\S]*?(<!-- end -->)/;

/**
 * @param text docs/architecture.md
 * @returns it with the picture and the list of the rooms as they are
 */
export function withRooms(text: string): string {
  const id = (room: Room): string => room.name.replace("/", "_");
  const arrows = ROOMS.flatMap((room) => ownImports(room).map((other) => `  ${id(room)} --> ${id(other)}`));
  const boxes = ROOMS.map((room) => `  ${id(room)}["${room.name}"]`);
  const picture = ["```mermaid", "flowchart BT", ...boxes, ...arrows, "```"].join("\n");
  const list = [
    "| room | where | question it answers | may import |",
    "|---|---|---|---|",
    ...ROOMS.map(
      (room) => `| ${room.name} | \`${globs(room).join("`, `")}\` | ${room.question} | ${room.imports.join(", ")} |`,
    ),
  ].join("\n");
  return text.replace(PICTURE, (_, head: string, end: string) => [head, picture, list, end].join("\n\n"));
}

/** What a room imports and nothing that it imports does: the arrows that a picture needs. */
function ownImports(room: Room): Room[] {
  const direct = room.imports.map(roomOf);
  const reached = new Set(direct.flatMap((other) => [...reachedFrom(other)]));
  return direct.filter((other) => !reached.has(other));
}

function reachedFrom(room: Room): Set<Room> {
  return new Set(room.imports.map(roomOf).flatMap((other) => [other, ...reachedFrom(other)]));
}
