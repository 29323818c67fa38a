import { OverallResidual, RiskPlan, RiskReview } from '@suture/core/risk';
import type { RecordEnvelope } from '@suture/server/contract';
import type { ReactNode } from 'react';
import { releaseInWords } from '../../device/use-releases.ts';
import { Tag } from '../../ui/Tag.tsx';
import { dayOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { policyOf } from '../PolicyGrids.tsx';
import classes from './plans.module.css';

type Fact = readonly [name: string, value: ReactNode];

/** What the record says, as far as one reads it here; the whole of it is on its own page. */
export function PlanFacts({ record }: { readonly record: RecordEnvelope }) {
  const facts = factsOf(record).filter(([, value]) => value !== undefined && value !== '');
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf({ kind, body, ...record }: RecordEnvelope): readonly Fact[] {
  const plan = kind === 'riskPlan' ? RiskPlan.safeParse(body).data : undefined;
  if (plan) return ofPlan(plan);
  const residual = kind === 'overallResidual' ? OverallResidual.safeParse(body).data : undefined;
  if (residual) return ofResidual(residual);
  const review = kind === 'riskReview' ? RiskReview.safeParse(body).data : undefined;
  if (review) return ofReview(review);
  const policy = policyOf({ kind, body, ...record });
  return policy === undefined
    ? []
    : [
        [t('plans.facts.origin'), policy.origin === 'example' ? t('plans.facts.example') : undefined],
        [t('plans.facts.rationale'), policy.rationale],
      ];
}

function ofPlan({ nextReview, scope, responsibilities, exceptions = [] }: RiskPlan): readonly Fact[] {
  return [
    [t('plans.facts.nextReview'), nextReview === undefined ? unknown(t('plans.facts.noDay')) : dayIn(nextReview)],
    [t('plans.facts.scope'), scope],
    [t('plans.facts.responsibilities'), responsibilities],
    ...exceptions.map(({ what, reason }): Fact => [t('plans.facts.exceptions'), t(`plans.facts.${what}`, { reason })]),
  ];
}

function ofResidual({ release, conclusion, reason, benefitRisk, disclosedIn }: OverallResidual): readonly Fact[] {
  return [
    [t('plans.facts.release'), release && releaseInWords(release)],
    [
      t('plans.facts.conclusion'),
      conclusion === undefined ? unknown(t('plans.facts.notJudged')) : conclusionTag(conclusion),
    ],
    [t('plans.facts.reason'), reason],
    [t('plans.facts.benefitRisk'), benefitRisk?.statement],
    [t('plans.facts.disclosedIn'), disclosedIn],
  ];
}

function conclusionTag(conclusion: NonNullable<OverallResidual['conclusion']>): ReactNode {
  return <Tag voice={conclusion === 'acceptable' ? 'good' : 'bad'}>{t(`plans.facts.${conclusion}`)}</Tag>;
}

function ofReview({ release, on, planImplemented, postProductionMethods, conclusion }: RiskReview): readonly Fact[] {
  const answer = (is: boolean, reason: string) => t(is ? 'plans.facts.yes' : 'plans.facts.no', { reason });
  return [
    [t('plans.facts.on'), on ?? unknown(t('plans.facts.noDay'))],
    [t('plans.facts.release'), release && releaseInWords(release)],
    [
      t('plans.facts.planImplemented'),
      planImplemented ? answer(planImplemented.is, planImplemented.reason) : unknown(t('plans.facts.notJudged')),
    ],
    [
      t('plans.facts.methods'),
      postProductionMethods
        ? answer(postProductionMethods.inPlace, postProductionMethods.reason)
        : unknown(t('plans.facts.notJudged')),
    ],
    [t('plans.facts.conclusion'), conclusion],
  ];
}

function unknown(words: string): ReactNode {
  return <Tag voice="unknown">{words}</Tag>;
}

function dayIn(day: string): ReactNode {
  const isPast = day < dayOf(new Date().toISOString());
  return isPast ? <Tag voice="bad">{t('plans.facts.past', { day })}</Tag> : <time dateTime={day}>{day}</time>;
}
