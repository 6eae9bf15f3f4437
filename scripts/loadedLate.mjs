/** A plugin of the bundles: what few need is loaded when one of its names is first read, and not with the bundle. */

/**
 * The names are those that the module itself has: one that were missing here would be undefined in what ships, and in
 * that alone.
 *
 * @param {string} module what the source imports; it is looked up here as the bundle would
 * @param {string} file what is loaded then
 * @returns {Promise<import("esbuild").Plugin>}
 */
export async function loadedLate(module, file) {
  const names = Object.keys(await import(module)).filter((name) => name !== "default");
  const contents = `for (const name of ${JSON.stringify(names)})
    Object.defineProperty(exports, name, { enumerable: true, get: () => require(${JSON.stringify(file)})[name] });`;
  return {
    name: `${module}-late`,
    setup: (build) => {
      const filter = new RegExp(`^(?:${module}|${file.replaceAll(".", "\\.")})$`);
      build.onResolve({ filter }, ({ namespace }) =>
        namespace === module ? { path: file, external: true } : { path: module, namespace: module },
      );
      build.onLoad({ filter: /^/, namespace: module }, () => ({ contents }));
    },
  };
}
