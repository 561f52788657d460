/* The method that runs in a closed group on the screen. */
import { call, type Conducted } from '../../platform';
import { Course } from '../../shared/running/course.svelte';
import { app } from '../app/app.svelte';
import { later, type ConductAct, type Shown } from './conducting';

export class OpenConduct extends Course<Conducted, ConductAct, Shown> {
  constructor(readonly group: string) {
    super({
      read: () => call('conductor_now', { id: group }),
      act: (act) => call('conductor_do', { id: group, ...act }),
      later,
      concerns: (change) => change.kinds.includes('closed_run'),
      awake: 'conduct-awake',
      sounds: () => app.preferences.sound,
    });
  }
}
