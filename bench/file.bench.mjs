import { check } from '@suture/core/checks';
import { deviceFile, readFolder, writeFolder } from '@suture/core/file';
import { readKnowledge } from '@suture/server/law';
import { syntheticRecords } from './synthetic-file.mjs';

export const figures = [
  { name: 'check in core of 5,000 + 2,000 + 5,000 + 4,000 records', limit: 300, unit: 'ms', measure: checked },
  { name: 'YAML folder of them written', limit: 2500, unit: 'ms', measure: () => folder().written },
  { name: 'YAML folder of them read', limit: 2500, unit: 'ms', measure: () => folder().read },
];

/** Of a file that nothing was asked of before, its bodies new and out of JSON, as a server has them: the best of seven. */
function checked() {
  const stored = JSON.stringify(syntheticRecords());
  const asked = { knowledge: readKnowledge(), today: '2026-11-24' };
  return best(7, () => {
    const file = deviceFile(JSON.parse(stored));
    return timed(() => check(file, asked));
  });
}

let measured;

function folder() {
  if (measured) return measured;
  const file = deviceFile(syntheticRecords());
  const files = writeFolder(file);
  measured = {
    written: best(3, () => timed(() => writeFolder(file))),
    read: best(3, () => timed(() => readFolder(files))),
  };
  return measured;
}

function best(times, run) {
  return Math.min(...Array.from({ length: times }, run));
}

function timed(run) {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}
