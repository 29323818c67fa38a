import { describe, expect, it } from 'vitest';
import type { AffectedPackage } from './advisory.ts';
import { fixedOnLine, fixedVersions, judge } from './affected.ts';

type Events = AffectedPackage['ranges'][number]['events'];

function anAffected(events: Events, more: Partial<AffectedPackage> = {}): AffectedPackage {
  return {
    ecosystem: 'npm',
    name: 'x',
    ranges: events.length > 0 ? [{ type: 'SEMVER', events }] : [],
    versions: [],
    unread: false,
    ...more,
  };
}

describe('whether a version is affected', () => {
  const twoSpans: Events = [{ fixed: '1.2.0' }, { introduced: '2.0.0' }, { introduced: '0' }, { fixed: '2.1.0' }];

  it.each([
    ['0.0.0-alpha', [{ introduced: '0' }], 'affected'],
    ['1.1.9', twoSpans, 'affected'],
    ['1.2.0', twoSpans, 'not-affected'],
    ['2.0.0-rc.1', twoSpans, 'not-affected'],
    ['2.0.0', twoSpans, 'affected'],
    ['2.1.0', twoSpans, 'not-affected'],
    ['1.0.0', [{ introduced: '1.0.0' }, { last_affected: '1.0.0' }], 'affected'],
    ['1.0.1', [{ last_affected: '1.0.0' }, { introduced: '1.0.0' }], 'not-affected'],
    ['1.0.0', [{ introduced: '0' }, { last_affected: '0' }], 'not-affected'],
    ['3.0.0', [{ introduced: '0' }, { limit: '3.0.0' }], 'not-affected'],
    ['2.9.0', [{ introduced: '0' }, { limit: '3.0.0' }], 'affected'],
    ['1.0.0', [{ introduced: '0' }, { fixed: '1.999' }], 'undecided'],
    ['latest', [{ introduced: '0' }, { fixed: '1.0.0' }], 'undecided'],
    ['1.0.0', [{ fixed: '2.0.0' }], 'undecided'],
    ['1.0.0', [], 'undecided'],
  ] as const)('%s within %j: %s', (version, events, kind) => {
    expect(judge(version, anAffected([...events])).kind).toBe(kind);
  });

  it('is decided by a list of versions where there is one', () => {
    expect(judge('1.0.0', anAffected([], { versions: ['1.0.0'] }))).toEqual({ kind: 'affected', by: 'version-list' });
    expect(judge('1.0.1', anAffected([], { versions: ['1.0.0'] }))).toEqual({ kind: 'not-affected' });
  });

  it('is undecided where ranges are bounded by commits only, or written wrongly', () => {
    const git: AffectedPackage['ranges'] = [{ type: 'GIT', events: [{ introduced: '0' }] }];
    expect(judge('1.0.0', anAffected([], { ranges: git })).kind).toBe('undecided');
    expect(judge('1.0.0', anAffected([{ introduced: '2.0.0' }], { unread: true })).kind).toBe('undecided');
  });

  it('is undecided for a component without a version, and for an order we do not know', () => {
    expect(judge(undefined, anAffected([{ introduced: '0' }])).kind).toBe('undecided');
    const gem: AffectedPackage['ranges'] = [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }] }];
    expect(judge('1.0.0', anAffected([], { ecosystem: 'RubyGems', ranges: gem })).kind).toBe('undecided');
  });

  it('one range that holds outweighs one that cannot be read', () => {
    const ranges: AffectedPackage['ranges'] = [
      { type: 'ECOSYSTEM', events: [{ introduced: '13.0' }, { fixed: '14.2.30' }] },
      { type: 'SEMVER', events: [{ introduced: '15.0.0' }, { fixed: '15.2.2' }] },
    ];
    expect(judge('15.1.0', anAffected([], { ranges })).kind).toBe('affected');
    expect(judge('16.0.0', anAffected([], { ranges })).kind).toBe('undecided');
  });

  it('names every repaired version once', () => {
    expect(fixedVersions([anAffected(twoSpans), anAffected(twoSpans)])).toEqual(['1.2.0', '2.1.0']);
  });

  const semver: Events = [
    { introduced: '7.0.0' },
    { fixed: '7.5.2' },
    { introduced: '6.0.0' },
    { fixed: '6.3.1' },
    { introduced: '0' },
    { fixed: '5.7.2' },
  ];
  const lines: AffectedPackage['ranges'] = [
    { type: 'SEMVER', events: [{ introduced: '1.0.0' }, { fixed: '1.2.0' }] },
    { type: 'SEMVER', events: [{ introduced: '2.0.0' }, { last_affected: '2.9.0' }] },
    { type: 'SEMVER', events: [{ introduced: '3.0.0' }, { fixed: '3.1.0' }] },
  ];

  it.each([
    ['7.3.5', [anAffected(semver)], ['7.5.2']],
    ['6.0.0', [anAffected(semver)], ['6.3.1']],
    ['0.1.0', [anAffected(semver)], ['5.7.2']],
    ['1.1.0', [anAffected(twoSpans), anAffected(twoSpans)], ['1.2.0']],
    ['1.1.0', [anAffected([], { ranges: lines })], ['1.2.0']],
    ['2.5.0', [anAffected([], { ranges: lines })], []],
    [
      '1.1.0',
      [anAffected([], { ranges: lines }), anAffected(twoSpans), anAffected([{ introduced: '0' }, { fixed: '1.1.5' }])],
      ['1.2.0', '1.1.5'],
    ],
    ['1.0.0', [anAffected([{ introduced: '0' }])], []],
    ['4.0.0', [anAffected([], { ranges: lines, versions: ['4.0.0'] })], ['1.2.0', '3.1.0']],
  ])('%s is repaired where its own line is, each repair once', (version, affected, fixed) => {
    expect(fixedOnLine(version, affected)).toEqual(fixed);
  });
});
