// `npm run bench`: builds, then measures the figures listed in bench/run.mjs. `-- audit` runs those whose name has it (a regular expression).
import { build } from './build.mjs';

build();
const { runBenches } = await import('../bench/run.mjs');
process.exit(await runBenches(process.argv[2] ?? ''));
