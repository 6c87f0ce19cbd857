/** The sites that replies may link to, as the customers' widget is told: until they are known, none. */
import { api } from './api.js';

let domains;

export function linkDomains() {
  if (!domains) {
    domains = [];
    api.widget('zh-Hans').then(({ linkDomains: known }) => { domains.push(...known); }, () => { domains = undefined; });
  }
  return domains ?? [];
}
