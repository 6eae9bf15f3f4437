/** Put in by the build and by the tests: a manifest is mostly settings, and need not be carried along for one word. */
declare const PACKAGE_VERSION: string;

/** The version of this package. */
export const VERSION = PACKAGE_VERSION;
