// Each bench file exports `figures`: a list of { name, limit, unit, measure(): Promise<number> }. One line here a file.
import { figures as audit } from './audit.bench.mjs';
import { closeBrowser } from './browser.mjs';
import { figures as file } from './file.bench.mjs';
import { stopServer } from './served.mjs';
import { figures as server } from './server.bench.mjs';
import { figures as workbench } from './workbench.bench.mjs';

const benches = [...file, ...server, ...workbench, ...audit];

/** Prints the table and returns the exit code: 1 where a figure is over its limit. */
export async function runBenches(filter = '') {
  const rows = [];
  try {
    await measureInto(rows, filter);
  } finally {
    await closeBrowser();
    await stopServer();
    print(rows);
  }
  return rows.every(({ holds }) => holds) ? 0 : 1;
}

async function measureInto(rows, filter) {
  for (const { name, limit, unit, measure } of benches) {
    if (!new RegExp(filter).test(name)) continue;
    process.stderr.write(`${name} …\n`);
    const measured = await measure();
    rows.push({
      figure: name,
      limit: `≤ ${limit} ${unit}`,
      measured: `${round(measured)} ${unit}`,
      holds: measured <= limit,
    });
  }
}

function print(rows) {
  const lines = [
    ['figure', 'limit', 'measured', ''],
    ...rows.map((row) => [row.figure, row.limit, row.measured, row.holds ? 'ok' : 'OVER']),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}

function round(value) {
  return value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
}
