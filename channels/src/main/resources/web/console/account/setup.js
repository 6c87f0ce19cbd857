/** The page behind the one-time link of a new installation: it makes the first administrator. */
import { api } from '../api.js';
import { el, field, formError, report } from '../dom.js';
import { t } from '../words.js';
import { door, password, submit } from './door.js';

export const SHORTEST = 10;

export function open({ query }, shared) {
  const name = el('input', { name: 'name', required: true, autocomplete: 'name', autofocus: true });
  const account = el('input', { name: 'account', required: true, autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' });
  const secret = password('new-password', SHORTEST);
  const error = formError();
  const send = submit(t.setup.make);
  const form = el('form', { onsubmit: setUp }, field(t.setup.name, name, t.setup.nameHint), field(t.login.account, account),
    field(t.login.password, secret.input, t.setup.passwordHint), error, send);
  secret.dress();
  if (!query.get('token')) report(error, t.setup.noToken);

  async function setUp(event) {
    event.preventDefault();
    send.disabled = true;
    error.replaceChildren();
    try {
      const session = await api.setUp({
        token: query.get('token'), account: account.value.trim(), name: name.value.trim(), password: secret.input.value,
      });
      shared.enter(session);
    } catch (reason) {
      report(error, reason.status === 403 ? t.setup.usedUp : reason.sentence);
    } finally {
      send.disabled = false;
    }
  }

  return { node: door(t.setup.title, t.setup.lead, form, shared), title: t.setup.title };
}
