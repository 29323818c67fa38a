import { served } from './served.mjs';

/** One server with the synthetic file answers for all figures; they are measured in this order. */
export const figures = [
  {
    name: 'start (built, data present) to answering',
    limit: 2500,
    unit: 'ms',
    measure: () => served().then(({ start }) => start),
  },
  {
    name: 'idle memory of server plus database',
    limit: 250,
    unit: 'MB',
    measure: () => served().then(({ idle }) => idle),
  },
  { name: 'one record saved over the API to its new findings', limit: 120, unit: 'ms', measure: savedToFindings },
  { name: 'risk list, any sort or filter, first page p95', limit: 60, unit: 'ms', measure: riskListsP95 },
];

async function savedToFindings() {
  const { ask, device } = await served();
  const base = `/api/v1/devices/${device}`;
  await ask('GET', `${base}/findings?limit=1`);
  const times = [];
  for (let count = 1; count <= 20; count += 1) {
    const key = `SR-${count * 37}`;
    const { body, version } = await ask('GET', `${base}/records/${key}`);
    const begun = performance.now();
    await ask(
      'PUT',
      `${base}/records/${key}`,
      { body: { ...body, scenario: `${body.scenario ?? ''} Seen again ${count}.` } },
      version,
    );
    await ask('GET', `${base}/findings?record=${key}`);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[18];
}

async function riskListsP95() {
  const { ask, device } = await served();
  const queries = [];
  for (const of of ['securityRisk', 'safetyRisk', 'control']) {
    for (const sort of ['key', '-key', 'title', 'relation', '-relation', 'before', 'now', '-findings']) {
      queries.push(
        `of=${of}&sort=${sort}`,
        `of=${of}&sort=${sort}&search=1`,
        `of=${of}&sort=${sort}&verdict=unacceptable`,
      );
    }
  }
  const times = [];
  for (const query of [...queries, ...queries]) {
    const begun = performance.now();
    await ask('GET', `/api/v1/devices/${device}/risks?${query}`);
    times.push(performance.now() - begun);
  }
  const after = times.slice(queries.length).sort((a, b) => a - b);
  return after[Math.floor(after.length * 0.95)];
}
