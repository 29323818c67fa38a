import {
  type Action,
  actionNames,
  actions,
  type Role,
  roles,
  rolesFor,
  tradeOffSides,
  writing,
} from '@suture/core/access';
import { recordKinds } from '@suture/core/file';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { pathInWords } from '../ui/fields/words.ts';
import { t } from '../words/index.ts';
import classes from './administration.module.css';
import { kindName } from './names.ts';
import { RoleTable } from './RoleTable.tsx';

type Line = { readonly act: string; readonly may: readonly Role[] };

/** Acts that are asked for a kind of record stand under the kinds. */
const perKind: readonly Action[] = ['record.write', 'record.submit', 'record.approve', 'record.retire'];
const kinds = recordKinds.filter(({ kind }) => kind !== 'transfer');

/** The core's table of permissions, to be read. */
export function RolesMay() {
  const groups: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
    {
      title: t('administration.may.acts'),
      lines: actionNames
        .filter((name) => !perKind.includes(name))
        .map((name) => ({ act: actions[name].what(), may: rolesFor(name) })),
    },
    {
      title: t('administration.may.write'),
      lines: kinds.map(({ kind }) => ({
        act: t('administration.may.writing', { kind: kindName(kind, 2) }),
        may: rolesFor('record.write', { kind, field: 'title' }),
      })),
    },
    { title: t('administration.may.field'), lines: fieldLines() },
    {
      title: t('administration.may.tradeOff'),
      lines: [
        { act: t('administration.may.reveal'), may: rolesFor('record.write', { kind: 'control', field: 'tradeOff' }) },
        ...tradeOffSides.map((side) => ({ act: t(`administration.may.approvesFor.${side}`), may: [side] })),
      ],
    },
    {
      title: t('administration.may.approve'),
      lines: kinds.map(({ kind }) => ({
        act: t('administration.may.approving', { kind: kindName(kind, 2) }),
        may: rolesFor('record.approve', { kind }),
      })),
    },
  ];
  return (
    <div className={classes.may}>
      <h2>{t('administration.may.title')}</h2>
      <p className={classes.lead}>{t('administration.may.lead')}</p>
      <RoleTable label={t('administration.may.title')} of={t('administration.may.act')}>
        {groups.map(({ title, lines }) => (
          <tbody key={title}>
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={roles.length + 1}>
                {title}
              </th>
            </tr>
            {lines.map(({ act, may }) => (
              <tr key={act}>
                <th scope="row">{act}</th>
                {roles.map((role) => (
                  <td key={role} data-may={may.includes(role)}>
                    {may.includes(role) ? (
                      <IconCheck size={16} aria-hidden="true" />
                    ) : (
                      <IconMinus size={14} aria-hidden="true" />
                    )}
                    <span className="visually-hidden">
                      {t(may.includes(role) ? 'administration.may.yes' : 'administration.may.no')}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </RoleTable>
    </div>
  );
}

/** Fields that others write than the rest of their kind, such as the judgements of a control. */
function fieldLines(): readonly Line[] {
  return kinds.flatMap(({ kind }) =>
    Object.keys(writing[kind]?.fields ?? {}).map((field) => ({
      act: t('administration.may.ofField', { kind: kindName(kind, 2), field: pathInWords(field.split('.')) }),
      may: rolesFor('record.write', { kind, field }),
    })),
  );
}
