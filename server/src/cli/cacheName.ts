/** Where `--cache` keeps what it keeps unless somebody says where: where the command is run; of a folder such a name is passed over. */
export const CACHE_FILE = ".disclosure-report-cache";
