export { manyRequests, owners } from './many-requests.js';
export { RequestList, requestIndexes, type ListFilter } from '../see-requests/request-list.store.js';
export { rowOf } from '../see-requests/request-view.js';
