import { access } from './access.ts';
import { administration } from './administration.ts';
import { answers } from './answers.ts';
import { causes } from './causes.ts';
import { checks } from './checks.ts';
import { connection } from './connection.ts';
import { controls } from './controls.ts';
import { device } from './device.ts';
import { file } from './file.ts';
import { forms } from './forms.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { importing } from './importing.ts';
import { law } from './law.ts';
import { meeting } from './meeting.ts';
import { names } from './names.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { policies } from './policies.ts';
import { questions } from './questions.ts';
import { record } from './record.ts';
import { risk } from './risk.ts';
import { screening } from './screening.ts';
import { tables } from './tables.ts';

/** English, by where on the screen it stands. Plurals end in `_one` and `_other`; `{{name}}` is filled in. */
export const en = {
  access,
  administration,
  answers,
  screening,
  causes,
  checks,
  connection,
  controls,
  device,
  file,
  forms,
  frame,
  home,
  importing,
  law,
  meeting,
  names,
  people,
  plans,
  policies,
  questions,
  record,
  risk,
  tables,
};
