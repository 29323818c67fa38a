import { rule } from '../rule.ts';

export const safetyAnswerNotBySafety = rule({
  id: 'safety-answer-not-by-safety',
  level: 'error',
  kind: 'securityRisk',
  title: 'Safety-impact answer confirmed by somebody who does not speak for safety',
  cites: ['iso14971:2019/4.3', 'mdcg2019-16:2020/3.2'],
  fix: 'Name the clinical or safety participant who confirmed it.',
  check({ body }, { view }) {
    const { confirmed } = body.safetyImpact ?? {};
    if (confirmed === undefined) return [];
    if (confirmed.participant === undefined)
      return [
        {
          path: 'safetyImpact.confirmed',
          message: `is confirmed by ${confirmed.by}, but no participant of the analysis is named`,
        },
      ];
    const speaksFor = view.get('participant', confirmed.participant)?.function;
    if (speaksFor === 'clinical' || speaksFor === 'safety') return [];
    return [
      {
        path: 'safetyImpact.confirmed.participant',
        message: `is confirmed by ${confirmed.participant}, who ${speaksFor === undefined ? 'is no participant of the analysis' : `speaks for ${speaksFor}`}`,
      },
    ];
  },
});
