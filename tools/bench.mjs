// `npm run bench`: builds, then measures the figures listed in bench/run.mjs. `-- audit` runs those whose name has it.
import { ensureBuilt } from './ensure-built.mjs';
import { setUp } from './setup.mjs';

setUp();
ensureBuilt();
const { runBenches } = await import('../bench/run.mjs');
process.exit(await runBenches(process.argv[2] ?? ''));
