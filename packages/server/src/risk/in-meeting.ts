import type { DeviceFile } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';

/** Why something was done, with who sat together when it was done in a joint meeting. */
export function whyInMeeting(file: DeviceFile, why: string, meeting: readonly string[] = []): string {
  if (meeting.length === 0) return why;
  const names = meeting.map((key) => {
    const participant = file.get('participant', key);
    if (participant !== undefined && participant.status !== 'retired') return participant.title;
    throw new Problem('invalid-input', say`${key} is no participant of this device. Nothing was changed.`, [
      { path: 'meeting', message: say`${key} names no living participant` },
    ]);
  });
  return `${why} (joint meeting of ${[...new Set(names)].join(', ')})`;
}
