import { onReducedSpace } from './on-reduced-space.ts';

export default onReducedSpace(['mutation/most-telling.test.ts', 'mutation/all-else.test.ts']);
