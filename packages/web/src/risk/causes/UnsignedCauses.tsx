import { useQuery } from '@tanstack/react-query';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { LongList } from '../../ui/LongList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { ChoiceHead } from '../together/ChoiceHead.tsx';
import { ChoiceLine } from '../together/ChoiceLine.tsx';
import { type Choice, useChoice } from '../together/use-choice.ts';
import { type Unsigned, unsignedCausesQuery } from './queries.ts';
import { SignCauses } from './SignCauses.tsx';

const most = 500;

/** Situations that rule a security cause out without a signature: many are signed at once. */
export function UnsignedCauses({ device }: { readonly device: string }) {
  const query = useQuery(unsignedCausesQuery(device));
  const ready = (query.data ?? []).filter(isArgued);
  const choice = useChoice(
    ready.map(({ key }) => key),
    most,
  );
  const chosen = ready.filter(({ key }) => choice.selected.includes(key));
  return (
    <>
      <Loaded query={query}>
        {(situations) =>
          situations.length === 0 ? (
            <Empty title={t('causes.empty')} />
          ) : (
            <>
              <ChoiceHead
                choice={choice}
                shown={t('causes.shown', { count: situations.length })}
                all={t('causes.selectAll')}
                canChoose={ready.length > 0}
                most={most}
              />
              <LongList
                items={situations}
                total={situations.length}
                keyOf={({ key }) => key}
                estimate={80}
                label={t('causes.list')}
              >
                {(situation) => <Line situation={situation} device={device} choice={choice} />}
              </LongList>
            </>
          )
        }
      </Loaded>
      {chosen.length > 0 && <SignCauses device={device} situations={chosen} onDone={choice.none} />}
    </>
  );
}

type LineProps = { readonly situation: Unsigned; readonly device: string; readonly choice: Choice };

function Line({ situation, device, choice }: LineProps) {
  const { key, title, body } = situation;
  const can = isArgued(situation);
  return (
    <ChoiceLine recordKey={key} title={title} device={device} choice={choice} canChoose={can} about={body.description}>
      <Tag voice={can ? 'plain' : 'unknown'}>{t(can ? 'causes.ready' : 'causes.byItself')}</Tag>
      <p>{body.securityCause?.reason ?? t('causes.unargued')}</p>
    </ChoiceLine>
  );
}

function isArgued({ body }: Unsigned): boolean {
  return body.securityCause?.reason !== undefined;
}
