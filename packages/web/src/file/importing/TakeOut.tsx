import { sheetKinds } from '@suture/core/file';
import { kindTitle } from '../../access/names.ts';
import { addressOf } from '../../api/client.ts';
import { t } from '../../words/index.ts';
import classes from './importing.module.css';

/** Every kind as a file to keep. */
export function TakeOut({ device }: { readonly device: string }) {
  return (
    <section className={classes.section} aria-labelledby="importing-out">
      <h2 id="importing-out">{t('importing.out.title')}</h2>
      <p className={classes.soft}>{t('importing.out.lead')}</p>
      <ul className={classes.out}>
        {sheetKinds.map((kind) => {
          const name = kindTitle(kind);
          return (
            <li key={kind}>
              <span className={classes.outName}>{name}</span>
              {(['xlsx', 'csv'] as const).map((format) => (
                <a
                  key={format}
                  className="button-link"
                  download
                  href={addressOf('GET /api/v1/devices/{device}/spreadsheet', {
                    params: { device },
                    query: { kind, format },
                  })}
                  aria-label={t(`importing.out.${format}`, { kind: name })}
                >
                  {format.toUpperCase()}
                </a>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
