import type { Advisory } from './advisory.ts';
import type { Component } from './component.ts';
import { type GenericCauseHint, genericCauseHintOf } from './generic-cause-hint.ts';
import type { Match } from './match.ts';

/**
 * The facts with which a match fills in a new security risk. Neither a safety answer nor a severity is among them:
 * those are judgements on the device, which no feed can give.
 */
export type ProposedSecurityRisk = {
  readonly title: string;
  readonly description: string | undefined;
  readonly genericCauseHint: GenericCauseHint | undefined;
  readonly advisoryRefs: {
    readonly id: string;
    readonly aliases: readonly string[];
    readonly purl: string;
    readonly fixed: readonly string[];
    readonly severityVector: string | undefined;
    readonly url: string | undefined;
  };
};

export function proposedSecurityRisk(match: Match, component: Component, advisory: Advisory): ProposedSecurityRisk {
  const { summary, severityVector, url } = advisory;
  const product = component.version === undefined ? component.name : `${component.name} ${component.version}`;
  return {
    title:
      summary === undefined ? `${match.group} in ${product}` : `${match.group} in ${product}: ${firstLine(summary)}`,
    description: advisory.details ?? summary,
    genericCauseHint: genericCauseHintOf(advisory),
    advisoryRefs: {
      id: match.advisory,
      aliases: match.aliases,
      purl: match.purl,
      fixed: match.fixedOnLine ?? match.fixed,
      severityVector,
      url,
    },
  };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trim().slice(0, 200) ?? '';
}
