/** How pages may be set before they are printed: sizes, margins, lines or none, heads and feet. */

const SIZES = ["210mm 297mm", "297mm 210mm", "210mm 150mm", "210mm 100mm", "182mm 257mm"];
const ALIGNED = ["center", "left", "right"];

/** @returns whether the tables of a page are drawn with lines */
const hasLines = (seed: number): boolean => seed % 5 !== 4;

/** @returns a page with a style of its own, by a seed: papers, sizes of letters, ruled or not, page numbers */
export function toPrint(html: string, seed: number): string {
  const lines = hasLines(seed) ? "border: 1px solid #000 !important;" : "border: none !important;";
  const head = '@top-center { content: "某某区政府信息公开工作年度报告"; }';
  const foot = '@bottom-center { content: "— " counter(page) " —"; }';
  const style = `
    @page { size: ${SIZES[(seed >> 2) % 5]} !important; margin: 20mm 18mm !important; ${seed % 3 === 0 ? head + foot : ""} }
    body { margin: 0 !important; }
    td, th { ${lines} padding: ${[3, 1, 6][seed % 3]}px !important; text-align: ${ALIGNED[(seed % 7) % 3]} !important;
      font-size: ${[10, 12, 9][seed % 3]}px !important; break-inside: auto !important; }
    tr { break-inside: auto !important; }`;
  return html.replace("</head>", `<style>${style}</style></head>`);
}
