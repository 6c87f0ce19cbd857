/** The page to log in. Its one error says nothing about whether the account exists. */
import { api } from '../api.js';
import { el, field, formError, report } from '../dom.js';
import { t } from '../words.js';
import { door, password, submit } from './door.js';

export function open({ query }, shared) {
  const account = el('input', { name: 'account', required: true, autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', autofocus: true });
  const secret = password('current-password');
  const error = formError();
  const send = submit(t.login.enter);
  const form = el('form', { onsubmit: logIn }, field(t.login.account, account), field(t.login.password, secret.input), error, send);
  secret.dress();

  async function logIn(event) {
    event.preventDefault();
    send.disabled = true;
    error.replaceChildren();
    try {
      const session = await api.logIn({ account: account.value.trim(), password: secret.input.value });
      shared.enter(session, query.get('next'));
    } catch (reason) {
      report(error, reason.status === 401 ? t.login.wrong : reason.sentence);
      secret.input.focus();
      secret.input.select();
    } finally {
      send.disabled = false;
    }
  }

  const lead = query.get('expired') ? t.login.expired : t.login.lead;
  return { node: door(t.login.title, lead, form, shared), title: t.login.title };
}
