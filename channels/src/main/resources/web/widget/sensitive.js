/**
 * The check of a message before it leaves the device. It looks for what a support chat must never
 * hold: card numbers, security codes, PINs, one-time codes and identity numbers.
 */
const CARD_START = /^(?:[3-6]|2[2-7]|9558)/;
const DOTS = '••••';

const RULES = [
  { kind: 'cvv', pattern: /(?:cvv2?|cvc2?|安全[码碼]|[卡背][后後]?三位)[^\d\n]{0,8}(\d{3,4})(?!\d)/gi },
  { kind: 'otp', pattern: /(?:[验驗][证證][码碼]|校[验驗][码碼]|[动動][态態][码碼]|一次性密[码碼]|\botp\b|(?<!error |returns? |returned |status |response |invoice |promo |zip |postal |country |qr )\bcode\b)[^\d\n]{0,16}(\d{4,8})(?![\d.]|,\d| ?[元块塊分天年])/gi },
  { kind: 'otp', pattern: /(?<![\d¥$.,])(\d{4,8})(?! ?[元块塊分天年])[^\d\n]{0,8}(?:[验驗][证證][码碼]|校[验驗][码碼]|[动動][态態][码碼]|\botp\b|verification code)/gi },
  { kind: 'pin', pattern: /(?:\bpin\b(?: ?code)?|pin[码碼]|密[码碼]|password|passcode)[^\d\n]{0,8}(\d{4,8})(?![\d.]|,\d)/gi },
  { kind: 'id', pattern: /(?<![\dA-Z])(\d{17}[\dX])(?![\dA-Z])/gi, valid: isMainlandId },
  { kind: 'id', pattern: /(?<![A-Z\d])([A-Z][1289]\d{8})(?!\d)/gi, valid: isTaiwanId },
  { kind: 'id', pattern: /(?<![A-Z\d])([A-Z]{1,2}\d{6}\(?[\dA]\)?)(?!\d)/gi, valid: isHongKongId },
];

/** What was found: [{kind: 'card' | 'cvv' | 'otp' | 'pin' | 'id', start, end, tail}], in order, not overlapping. */
export function find(text) {
  // Full-width digits and letters are folded one to one, so that positions stay true.
  const folded = text.replace(/[\uFF08-\uFF5A]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xFEE0));
  const found = [...cards(folded)];
  for (const { kind, pattern, valid } of RULES) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index + match[0].lastIndexOf(match[1]);
      const end = start + match[1].length;
      const taken = found.some((other) => start < other.end && other.start < end);
      if (!taken && (!valid || valid(match[1].toUpperCase()))) found.push({ kind, start, end, tail: '' });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with every find hidden. The last four digits of a card stay: agents need them. */
export function mask(text, found) {
  return found.reduceRight((masked, { start, end, tail }) => masked.slice(0, start) + (tail ? `${DOTS} ${tail}` : DOTS) + masked.slice(end), text);
}

/** Card numbers, written together or in groups. Neighbouring groups are tried in every combination. */
function* cards(text) {
  for (const run of text.matchAll(/\d+(?:[ \u3000.\-–—]{1,2}\d+)*/g)) {
    const groups = [...run[0].matchAll(/\d+/g)];
    for (let first = 0; first < groups.length; first++) {
      let digits = '';
      for (let last = first; last < groups.length && digits.length < 19; last++) {
        digits += groups[last][0];
        if (!isCard(digits)) continue;
        yield {
          kind: 'card',
          start: run.index + groups[first].index,
          end: run.index + groups[last].index + groups[last][0].length,
          tail: digits.slice(-4),
        };
        first = last;
        break;
      }
    }
  }
}

function isCard(digits) {
  if (digits.length < 13 || digits.length > 19 || !CARD_START.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = digit * (at % 2 + 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function isMainlandId(id) {
  const month = Number(id.slice(10, 12));
  const sum = [...id.slice(0, 17)].reduce((total, digit, at) => total + digit * (2 ** (17 - at) % 11), 0);
  return month >= 1 && month <= 12 && '10X98765432'[sum % 11] === id[17];
}

function isTaiwanId(id) {
  const letter = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(id[0]) + 10;
  const digits = [Math.floor(letter / 10), letter % 10, ...id.slice(1)].map(Number);
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  return digits.reduce((total, digit, at) => total + digit * weights[at], 0) % 10 === 0;
}

function isHongKongId(id) {
  const chars = id.replace(/[()]/g, '').padStart(9, ' ');
  const sum = [...chars].reduce((total, char, at) => {
    const value = char === ' ' ? 36 : parseInt(char, 36);
    return total + value * (9 - at);
  }, 0);
  return sum % 11 === 0;
}
