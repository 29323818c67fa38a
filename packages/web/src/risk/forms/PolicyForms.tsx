import type { SafetyPolicy, SecurityPolicy } from '@suture/core/risk';
import { isBody, listAt, valueAt } from '../../ui/form/body.ts';
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { useRecordDraft } from '../../ui/form/form-context.ts';
import { ScopeSection, TitleField } from '../../ui/form/RecordSections.tsx';
import { Section } from '../../ui/form/Section.tsx';
import { TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';
import { SafetyGrids } from '../SafetyGrids.tsx';
import { SecurityGrids } from '../SecurityGrids.tsx';
import { ScaleEditor } from './ScaleEditor.tsx';

/** The safety side's criteria: its scales, and what each pair of levels comes to. */
export function SafetyPolicyForm() {
  const { body, write } = useRecordDraft();
  const scales = ['severity', 'p1', 'p2', 'probability'] as const;
  const grids = ['acceptability', 'probabilityOfHarm', 'exploitabilityToP1'] as const;
  return (
    <>
      <About />
      <Section title={t('forms.policy.scales')} hint={t('forms.policy.scalesHint')} voice="safety">
        {scales.map((scale) => (
          <ScaleEditor key={scale} path={scale} label={t(`forms.scale.${scale}`)} />
        ))}
      </Section>
      <Section title={t('forms.policy.grids')} hint={t('forms.policy.gridsHint')} voice="safety" isWide>
        <SafetyGrids
          policy={drawn<SafetyPolicy>(body, scales, grids)}
          onChange={(next) => {
            for (const grid of grids) if (next[grid] !== body[grid]) write(grid, next[grid]);
          }}
        />
      </Section>
      <ScopeSection hasScope={false} />
    </>
  );
}

/** The security side's criteria. Impact here is on data, services and privacy; harm is judged on the other side. */
export function SecurityPolicyForm() {
  const { body, write } = useRecordDraft();
  const scales = ['exploitability', 'impact'] as const;
  return (
    <>
      <About />
      <Section title={t('forms.policy.scales')} hint={t('forms.policy.scalesHint')} voice="security">
        {scales.map((scale) => (
          <ScaleEditor key={scale} path={scale} label={t(`forms.scale.${scale}`)} />
        ))}
      </Section>
      <Section title={t('forms.policy.grids')} hint={t('forms.policy.gridsHint')} voice="security" isWide>
        <SecurityGrids
          policy={drawn<SecurityPolicy>(body, scales, ['acceptability'])}
          onChange={(next) => write('acceptability', next.acceptability)}
        />
      </Section>
      <ScopeSection hasScope={false} />
    </>
  );
}

function About() {
  return (
    <Section title={t('forms.policy.what')} hint={t('forms.policy.whatHint')}>
      <TitleField />
      <ChoiceField
        path="origin"
        label={t('forms.policy.origin')}
        required
        options={(['example', 'own'] as const).map((id) => ({ id, name: t(`forms.policyOrigin.${id}`) }))}
      />
      <TextField path="rationale" label={t('forms.policy.rationale')} hint={t('forms.policy.rationaleHint')} rows={3} />
    </Section>
  );
}

/** As far as it is typed: a level without a name yet is drawn by its place, so that the grids never go away. */
function drawn<Policy>(body: object, scales: readonly string[], grids: readonly string[]): Policy {
  const parts = [
    ...scales.map((scale) => [scale, listAt(body, scale).map(levelAsTyped)] as const),
    ...grids.map((grid) => [grid, gridOf(body, grid)] as const),
  ];
  // Every field that the grids read is given here, whatever state the form is in.
  return { ...body, ...Object.fromEntries(parts) } as Policy;
}

function levelAsTyped(level: unknown, at: number) {
  const { id, name, meaning } = isBody(level) ? level : {};
  return {
    id: typeof id === 'string' ? id : `level-${at}`,
    name: typeof name === 'string' && name !== '' ? name : t('forms.policy.level', { at: at + 1 }),
    meaning: typeof meaning === 'string' ? meaning : '',
  };
}

function gridOf(body: object, grid: string): object {
  const value = valueAt(body, grid);
  return isBody(value) ? value : {};
}
