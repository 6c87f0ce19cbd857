/**
 * The check of what an agent is about to send. Support never asks for a code, a password or a security
 * number: a customer who learns otherwise from us will believe the next swindler.
 */
import { find, mask } from '../../widget/sensitive.js';

const ASKS = anyOf(
  /提供|发[给来我过一]|發[給來我過一]|告[诉訴]|告知|[报報]一?下|[报報]给|回[复覆]|[输輸]入|[填写寫]一?下|是多少|什么|甚麼/,
  /[麻烦煩]您?[把将將]|请.{0,6}[把将將发發]/,
  /send|tell|give|provide|share|reply with|what(?:'s| is)|confirm your|enter your/,
);
const FORBIDS = anyOf(
  /不要|请勿|請勿|切勿|勿|别|別|不会|不會|不需|无需|無需|绝不|絕不|从不|從不|不得/,
  /never|don['’]?t|do not|not ask|won['’]?t|no need|without/,
);
const SECRETS = {
  otp: /[验驗][证證][码碼]|校[验驗][码碼]|[动動][态態][码碼]|一次性密[码碼]|\botp\b|verification code|security code|one-time (?:code|password)|\bcode\b/i,
  cvv: /cvv2?|cvc2?|安全[码碼]|[卡背][后後]?三位/i,
  pin: /密[码碼]|password|passcode|\bpin\b/i,
  card: /完整.{0,4}卡[号號]|卡[号號]全|full card number|card number/i,
};
/** A code of an error or an order is no secret, nor are the last digits of a card. */
const HARMLESS = anyOf(
  /错误[码代]|錯誤[碼代]|[修更]改密[码碼]|重[置设設]密[码碼]|忘[记記]密[码碼]|[后後末][四4]位/,
  /error code|(?:reset|change|forgot)[^.]{0,12}password|last (?:four|4)/,
);

/** The kinds of secrets that the text seems to ask for. A sentence that forbids them is no request. */
export function asksFor(text) {
  const found = new Set();
  for (const sentence of text.split(/[。！？!?\n；;]|\.\s/)) {
    const words = sentence.replace(new RegExp(HARMLESS, 'gi'), '');
    if (FORBIDS.test(words) || !ASKS.test(words)) continue;
    for (const [kind, pattern] of Object.entries(SECRETS)) {
      if (pattern.test(words)) found.add(kind);
    }
  }
  return [...found];
}

/** One pattern from several: Chinese and English are easier to read apart. */
function anyOf(...patterns) {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'i');
}

/** The text with every full card number hidden but for its last digits; the same text if there is none. */
export function withoutCards(text) {
  return mask(text, find(text).filter(({ kind }) => kind === 'card'));
}

/** Whether the text is plainly in another language than the customer reads. */
export function speaksOtherwise(text, display) {
  const han = (text.match(/\p{Script=Han}/gu) || []).length;
  const latin = (text.match(/[a-z]{2,}/gi) || []).length;
  return display === 'en' ? han > latin : han === 0 && latin > 3;
}
