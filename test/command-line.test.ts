import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Finding } from '@suture/core/kernel';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What README says of the command line, run as a user would run it. */
function suture(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['packages/cli/bin/suture.js', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

const day = ['--today', '2026-11-24'];

test('the infusion pump is complete: nothing is found and the exit code is 0', () => {
  expect(suture('check', 'examples/infusion-pump', ...day)).toMatchObject({ status: 0, stdout: 'No findings.\n' });
});

test('the glucose monitor is in the middle of its work: its open points are printed and the exit code is 1', () => {
  const { status, stdout } = suture('check', 'examples/glucose-monitor', ...day);
  expect(status).toBe(1);
  expect(stdout).toContain('Security risk with impact neither covered nor sent');
  expect(stdout).toMatch(/\d+ errors, \d+ warnings, \d+ notes\.\n$/);
});

test('the field that a finding is about stands apart from the title of its record', () => {
  const { stdout } = suture('check', 'examples/glucose-monitor', ...day);
  expect(stdout).toMatch(/^ {4}SR-18 .+ · approval$/m);
});

test('it says its version', () => {
  expect(suture('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test('as JSON the check is findings and counts, and nothing else', () => {
  const { stdout } = suture('check', 'examples/glucose-monitor', '--json', ...day);
  const answer = JSON.parse(stdout);
  expect(Object.keys(answer)).toEqual(['findings', 'counts']);
  const { counts } = answer;
  const findings: readonly Finding[] = answer.findings.map((finding: unknown) => Finding.strict().parse(finding));
  expect(findings.length).toBe(counts.error + counts.warning + counts.info);
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(40);
});

test('judged for an earlier release, controls that came later count for nothing', () => {
  expect(suture('check', 'examples/infusion-pump', '--release', 'REL-3.1.0', ...day).status).toBe(1);
  const unknown = suture('check', 'examples/infusion-pump', '--release', 'REL-9');
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('REL-3.1.0');
});

test('each risk and control comes with its class or flags, the sentence that gives it, and its contradictions', () => {
  const { status, stdout } = suture('risks', 'examples/glucose-monitor', '--json');
  expect(status).toBe(0);
  const { securityRisks, safetyRisks, controls } = JSON.parse(stdout);
  for (const row of [...securityRisks, ...safetyRisks]) expect(row).toMatchObject({ relation: expect.any(String) });
  for (const row of controls) expect(row.flags).toBeInstanceOf(Array);
  for (const { why, contradictions } of [...securityRisks, ...safetyRisks, ...controls]) {
    expect(why).not.toBe('');
    expect(contradictions).toBeInstanceOf(Array);
  }
});

test('what cannot be read is told with file, line and field, and the exit code is 2', () => {
  const folder = mkdtempSync(`${tmpdir()}/suture-folder-`);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(`${root}examples/ivd-analyser`, folder, { recursive: true });
  const file = `${folder}/risk/controls.yaml`;
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.startsWith('  option: '));
  writeFileSync(file, lines.with(at, '  option: wishfulThinking').join('\n'));
  const { status, stderr } = suture('check', folder);
  expect(status).toBe(2);
  expect(stderr).toContain(`risk/controls.yaml:${at + 1}:`);
  expect(stderr).toContain('must be one of inherentlySafeDesign');
});

test('a new record gets the next key and a place in its file', () => {
  const folder = mkdtempSync(`${tmpdir()}/suture-folder-`);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(`${root}examples/ivd-analyser`, folder, { recursive: true });
  const { status, stdout } = suture('new', 'security-risk', folder, '--title', 'Barcode reader takes a foreign label');
  expect({ status, key: stdout.trim() }).toEqual({ status: 0, key: 'SR-14' });
  expect(readFileSync(`${folder}/risk/security-risks.yaml`, 'utf8')).toContain(
    'title: Barcode reader takes a foreign label',
  );
});
