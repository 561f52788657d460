/* The meeting that is run on the screen. */
import { call, type RunView } from '../../platform';
import { Course } from '../../shared/running/course.svelte';
import { app } from '../app/app.svelte';
import { ActionDraft } from './action-draft.svelte';
import { later, type RunAct, type Shown } from './running';

export class OpenRun extends Course<RunView, RunAct, Shown> {
  /** What is being noted. It stays when its form is left, and is there at the next opening. */
  readonly jotted = new ActionDraft();

  constructor(readonly id: string) {
    super({
      read: () => call('meeting_run', { id }),
      act: (act) => call('meeting_run_do', { id, ...act }),
      later,
      concerns: (change) => change.ids?.includes(id) ?? false,
      awake: 'run-awake',
      sounds: () => app.preferences.sound,
    });
  }
}
