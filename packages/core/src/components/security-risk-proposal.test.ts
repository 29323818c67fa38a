import { describe, expect, it } from 'vitest';
import { advisoryOf, OsvRecord } from './advisory.ts';
import { genericCauseHintOf } from './generic-cause-hint.ts';
import type { Match } from './match.ts';
import { proposedSecurityRisk } from './security-risk-proposal.ts';

const advisory = advisoryOf(
  OsvRecord.parse({
    id: 'GHSA-x',
    aliases: ['CVE-2024-1000'],
    summary: 'Regular expression denial of service in x',
    severity: [
      { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N' },
      { type: 'CVSS_V4', score: 'CVSS:4.0/AV:N' },
    ],
    database_specific: { cwe_ids: ['CWE-1333'] },
    references: [
      { type: 'WEB', url: 'https://example.org/w' },
      { type: 'ADVISORY', url: 'https://example.org/a' },
    ],
  }),
);

const match: Match = {
  purl: 'pkg:npm/x@1.0.0',
  advisory: 'GHSA-x',
  aliases: ['CVE-2024-1000'],
  group: 'CVE-2024-1000',
  scope: 'required',
  fixed: ['1.0.1'],
  method: 'purl+range',
  confidence: 'exact',
};

describe('a security risk from a match', () => {
  it('is filled in with facts, and with neither a severity nor an answer about safety', () => {
    expect(proposedSecurityRisk(match, { name: 'x', version: '1.0.0', scope: 'required' }, advisory)).toEqual({
      title: 'CVE-2024-1000 in x 1.0.0: Regular expression denial of service in x',
      description: 'Regular expression denial of service in x',
      genericCauseHint: 'denial-of-service',
      advisoryRefs: {
        id: 'GHSA-x',
        aliases: ['CVE-2024-1000'],
        purl: 'pkg:npm/x@1.0.0',
        fixed: ['1.0.1'],
        severityVector: 'CVSS:4.0/AV:N',
        url: 'https://example.org/a',
      },
    });
  });

  it.each([
    [['CWE-94', 'CWE-400'], undefined, 'code-execution'],
    [['CWE-787'], 'Denial of service in y', 'memory-corruption'],
    [[], 'Server-side request forgery (SSRF)', 'privilege-gain'],
    [[], 'Uncontrolled panic in the parser', 'denial-of-service'],
    [[], 'Something is odd', undefined],
    [['CWE-0'], undefined, undefined],
  ])('of weaknesses %j and the words %j is hinted as %s', (cwes, summary, hint) => {
    expect(genericCauseHintOf({ cwes, ...(summary === undefined ? {} : { summary }) })).toBe(hint);
  });
});
