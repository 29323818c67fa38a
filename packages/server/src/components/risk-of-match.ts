import { type GenericCauseHint, proposedSecurityRisk } from '@suture/core/components';
import type { FileRecord } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import { actorOf, type CalledDevice, type Caller, type Context } from '../http/index.ts';
import { type StoredRecord, writeRecord } from '../records/index.ts';
import { type MatchFacts, matchFacts, riskMadeOf } from './match-store.ts';

type SecurityRisk = FileRecord<'securityRisk'>['body'];

type Making = {
  readonly context: Context;
  readonly device: CalledDevice;
  readonly caller: Caller;
  readonly sbom: string;
  readonly purl: string;
  readonly advisory: string;
};

/** A draft of a security risk with the facts of a match. What it means for the device is left open: a feed cannot know. */
export async function riskOfMatch({ context, device, caller, sbom, purl, advisory }: Making): Promise<StoredRecord> {
  const facts = await matchFacts(context.db, sbom, purl, advisory);
  if (facts === undefined) throw new Problem('not-found', say`The SBOM has no match of ${purl} with ${advisory}.`);
  const { file } = await context.files.open(context.db, device.id);
  const made = riskMadeOf(file, facts.match);
  if (made !== undefined) {
    throw new Problem('key-taken', say`${made} was made of this vulnerability already: work on that one.`, [
      { record: made, message: say`is there already` },
    ]);
  }
  return writeRecord(context.db, {
    device: device.id,
    actor: actorOf(caller),
    at: context.now(),
    kind: 'securityRisk',
    body: riskBody(facts, caller.account.name),
    why: `made of ${facts.match.group} in ${purl}`,
  });
}

function riskBody(facts: MatchFacts, author: string): Partial<SecurityRisk> {
  const { title, description, genericCauseHint, advisoryRefs } = proposedSecurityRisk(
    facts.match,
    facts.component,
    facts.advisory,
  );
  const { id, aliases, purl, fixed, severityVector, url } = advisoryRefs;
  return {
    title: title.slice(0, 300),
    ...(description !== undefined && { scenario: description.slice(0, 8_000) }),
    ...(genericCauseHint !== undefined && { genericCause: causes[genericCauseHint] }),
    vulnerability: {
      advisory: id,
      purl,
      ...(aliases.length > 0 && { aliases: [...aliases] }),
      ...(fixed.length > 0 && { fixed: [...fixed] }),
      ...(severityVector !== undefined && { severityVector }),
      ...(url !== undefined && URL.canParse(url) && { url }),
    },
    author,
  };
}

const causes: Readonly<Record<GenericCauseHint, NonNullable<SecurityRisk['genericCause']>>> = {
  'code-execution': 'codeExecution',
  'denial-of-service': 'denialOfService',
  'information-gain': 'informationGain',
  'memory-corruption': 'memoryCorruption',
  'privilege-gain': 'privilegeGain',
  spoofing: 'spoofing',
  tampering: 'tampering',
};
