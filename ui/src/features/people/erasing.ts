/* What an erasing asks first. */
import type { ErasePlan } from '../../platform';

/** Whether no page and no tracker goes with somebody, as where a name was mistyped: what only names them stays. */
export const bare = ({ pages, trackers }: Pick<ErasePlan, 'pages' | 'trackers'>): boolean => pages.length === 0 && trackers.length === 0;
