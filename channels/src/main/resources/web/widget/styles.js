/** The look of the panel: one constructed sheet, so that a strict CSP on the host page allows it. */
const TOKENS = {
  bg: ['#FFFFFF', '#171D25'],
  canvas: ['#F4F6F9', '#0F141A'],
  ink: ['#17212E', '#E8EDF3'],
  'ink-2': ['#4F5D6E', '#A9B4C1'],
  'ink-3': ['#647183', '#8F9BAA'],
  line: ['#DDE3EA', '#2C3642'],
  ctl: ['#7B8796', '#6F7C8C'],
  link: ['#0B5CD6', '#8BBCFF'],
  own: ['#DCE9FF', '#1B3A63'],
  agent: ['#E4F5EC', '#143A2C'],
  'agent-ink': ['#0A6641', '#79D8AC'],
  ok: ['#0B7A4B', '#5CCB95'],
  warn: ['#7A4A00', '#F4C75E'],
  'warn-bg': ['#FFF3D6', '#3B2D0C'],
  err: ['#BF2318', '#FF938A'],
  'err-bg': ['#FDEBE9', '#3D1A18'],
};
const tokens = (theme) => Object.entries(TOKENS).map(([name, values]) => `--${name}:${values[theme]}`).join(';');

const FONTS = {
  'zh-Hans': '"PingFang SC","HarmonyOS Sans SC",MiSans,"Microsoft YaHei","Noto Sans CJK SC"',
  'zh-Hant': '"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC"',
  'zh-HK': '"PingFang HK","Microsoft JhengHei","Noto Sans CJK HK"',
  en: '"Helvetica Neue",Arial,"Noto Sans"',
};
const fonts = Object.entries(FONTS).map(([lang, names]) =>
  `:lang(${lang}){font-family:-apple-system,"Segoe UI",Roboto,${names},sans-serif}`).join('');

export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host{${tokens(0)};--edge-line:transparent}
@media(prefers-color-scheme:dark){:host(:not([data-theme=light])){${tokens(1)};--edge-line:var(--line)}}
:host([data-theme=dark]){${tokens(1)};--edge-line:var(--line)}
${fonts}
*,::before,::after{box-sizing:border-box}
[hidden]{display:none!important}
.badge{position:absolute;inset-block-start:-6px;inset-inline-end:-4px;min-width:20px;height:20px;padding-inline:5px;border-radius:10px;background:#BF2318;color:#FFF;font-size:12px;line-height:20px;text-align:center}
h2,h3,p,ol,ul,fieldset{margin:0;padding:0;border:0}
ol,ul{list-style:none}
.sr{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

.panel{position:absolute;inset:auto 0 calc(100% + 12px) auto;margin:0;padding:0;border:0;border-radius:16px;overflow:hidden;
inline-size:400px;block-size:min(680px,100vh - 108px - var(--offset-y,0px));block-size:min(680px,100dvh - 108px - var(--offset-y,0px));
flex-direction:column;background:var(--canvas);color:var(--ink);box-shadow:0 0 0 1px var(--edge-line),0 12px 40px #0F172A33;
font-size:15px;line-height:24px;text-align:start;line-break:strict;word-break:normal;overflow-wrap:anywhere;
text-wrap:pretty;text-autospace:normal;text-spacing-trim:normal;-webkit-text-size-adjust:none;-webkit-tap-highlight-color:transparent;
animation:rise .2s cubic-bezier(.2,0,0,1)}
.panel[open]{display:flex}
:host([data-position=start]) .panel{inset-inline:0 auto}
.panel.wide{inline-size:640px}
.panel.full{box-shadow:none;position:fixed;inset:var(--top,0) 0 auto;inline-size:100%;max-inline-size:none;max-block-size:none;border:0;border-radius:0;
block-size:100vh;block-size:var(--height,100dvh)}
.panel::backdrop{background:var(--canvas)}
@keyframes rise{from{opacity:0;transform:translateY(8px)}}

button,textarea{font:inherit;color:inherit;letter-spacing:inherit}
button{cursor:pointer;background:none;border:0;padding:0;touch-action:manipulation}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.icon{inline-size:20px;block-size:20px;flex:none;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.icon-more{stroke-width:2.8}
a{color:var(--link);text-underline-offset:3px}
.domain{color:var(--ink-2);font-size:13px}
.icon-external{inline-size:14px;block-size:14px;margin-inline-start:2px;vertical-align:-2px}
.pill{min-block-size:36px;padding:5px 14px;border:1px solid var(--ctl);border-radius:18px;background:var(--bg);font-size:14px;line-height:20px;text-align:start;display:inline-flex;gap:4px;align-items:center}
.pill:hover{border-color:var(--link);color:var(--link)}
.pill.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.pill .icon{inline-size:16px;block-size:16px}
[aria-disabled=true],[aria-disabled=true]:hover{cursor:default;color:var(--ink-3);border-color:var(--line)}
[aria-disabled=true].chosen{color:var(--ink);background:var(--own);border-color:transparent}
.text{color:var(--link);font-size:13px;line-height:20px;padding:6px 8px;margin:-6px -8px;border-radius:6px}
.text:hover{text-decoration:underline}

.top{position:relative;display:flex;align-items:center;min-block-size:56px;padding-inline:16px 8px;background:var(--bg);border-block-end:1px solid var(--line);flex:none}
.title{flex:1;margin-inline-start:8px;min-inline-size:0;line-height:18px}
h2{font-size:16px;line-height:22px;font-weight:600;outline:0}
h2,.status{overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.status{color:var(--ink-2);font-size:12px}
.mark{inline-size:32px;block-size:32px;border-radius:10px;display:grid;place-items:center;background:var(--accent);color:var(--on-accent);flex:none}
.tool{inline-size:40px;block-size:40px;border-radius:8px;display:grid;place-items:center;color:var(--ink-2);flex:none}
.tool:hover,.tool[aria-expanded=true]{background:var(--canvas);color:var(--ink)}
.menu{position:absolute;inset:52px 8px auto auto;z-index:2;min-inline-size:192px;padding:6px;background:var(--bg);border:1px solid var(--line);border-radius:10px;box-shadow:0 12px 40px #0F172A33}
.menu button{display:flex;align-items:center;justify-content:space-between;gap:16px;inline-size:100%;min-block-size:40px;padding-inline:10px;border-radius:6px;font-size:14px;text-align:start}
.menu button:hover,.menu button:focus-visible{background:var(--canvas)}
.menu button:focus-visible{outline-offset:-2px}
.menu .icon{color:var(--link);inline-size:18px}

.banner,.strip{display:flex;flex-wrap:wrap;align-items:center;gap:2px 16px;padding:8px 16px;font-size:13px;line-height:20px;flex:none}
.banner{background:var(--own);justify-content:space-between}
.banner .text{color:inherit;text-decoration:underline;text-underline-offset:3px}
.banner span:last-child{display:flex;gap:16px}
.strip{background:var(--err-bg);color:var(--err)}
.strip.calm{background:var(--bg);color:var(--ok);border-block-end:1px solid var(--line)}
.strip .icon{inline-size:18px;block-size:18px;margin-inline-end:-8px}
.strip>span:first-of-type{flex:1 1 60%}
.strip .text{color:inherit;font-weight:600}

.list{flex:1;min-block-size:0;overflow-y:auto;overscroll-behavior:contain;overflow-anchor:none;padding:16px;position:relative;scrollbar-width:thin}
.list:focus-visible{outline-offset:-2px}
.row{display:grid;grid-template-columns:28px minmax(0,1fr);column-gap:8px;margin-block-start:4px;justify-items:start}
.row.first{margin-block-start:16px}
.list li:first-child{margin-block-start:0}
.row>*{grid-column:2}
.row>.avatar{grid-area:2/1;inline-size:28px;block-size:28px;border-radius:50%;display:grid;place-items:center;background:var(--accent);color:var(--on-accent);font-size:13px;font-weight:600;line-height:1}
.avatar .icon{inline-size:18px;block-size:18px}
.row>.name{grid-row:1}
.row>.body{grid-row:2}
.row>.replies{grid-row:4}
.row>.time,.row>.delivery{grid-row:5}
.row:not(.first)>.avatar,.row:not(.last)>.time{display:none}
.row>.name{font-size:12px;line-height:18px;color:var(--ink-2);margin-block-end:4px}
.row:not(.first)>.name{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.body{max-inline-size:min(100%,330px);border-radius:14px}
.bubble{padding:10px 14px;background:var(--bg);border:1px solid var(--line);white-space:pre-line}
.bubble p+p,.bubble ol,.bubble ul,.bubble ol+p,.bubble ul+p{margin-block-start:8px}
.bubble ol{list-style:decimal;padding-inline-start:22px}
.bubble ul{list-style:disc;padding-inline-start:18px}
.bot.last .bubble,.agent.last .bubble{border-end-start-radius:4px}
.agent .bubble{background:var(--agent);border-color:transparent}
.agent>.name{color:var(--agent-ink)}
.agent>.avatar{background:var(--agent);color:var(--agent-ink)}
.own{grid-template-columns:minmax(0,1fr);justify-items:end}
.row.own>*{grid-column:1}
.own .body{max-inline-size:min(84%,330px);background:var(--own);border-color:transparent}
.own.last .bubble{border-end-end-radius:4px}
.own.failed .bubble{border-color:var(--err)}
.time,.delivery{font-size:12px;line-height:18px;color:var(--ink-3);margin-block-start:4px;font-variant-numeric:tabular-nums}
.delivery{display:flex;gap:4px;align-items:center}
.delivery .icon{inline-size:14px;block-size:14px}
.delivery:not([hidden])~.time{display:none}
.failed>.delivery{color:var(--err)}
.failed .text{margin:-6px 0 -6px -2px}
.system,.day{text-align:center;font-size:12px;line-height:18px;color:var(--ink-3);margin-block-start:16px}
.unread{display:flex;align-items:center;gap:8px;color:var(--link)}
.unread::before,.unread::after{content:"";flex:1;border-block-start:1px solid currentColor;opacity:.4}
.clipped{max-block-size:298px;overflow:hidden;-webkit-mask-image:linear-gradient(#000 80%,transparent)}
.fold{margin-block-start:4px}

.card{inline-size:100%;background:var(--bg);border:1px solid var(--line);border-radius:10px;overflow:hidden}
.inner,.head{padding:12px 16px}
.card h3{font-size:15px;line-height:24px;font-weight:600}
.card .lead{font-size:13px;line-height:20px;color:var(--ink-2);margin-block-start:4px}
.card *~.lead:not(h3+*){margin-block-start:12px}
.steps{margin-block-start:12px;counter-reset:step}
.steps li{counter-increment:step;display:grid;grid-template-columns:24px minmax(0,1fr);column-gap:10px;margin-block-start:12px;font-size:14px}
.steps li::before{content:counter(step);inline-size:24px;block-size:24px;border-radius:50%;background:var(--own);text-align:center;font-size:12px;font-weight:600}
ul.steps li::before{content:"•"}
.card .source{font-size:12px;line-height:18px;color:var(--ink-3);margin-block-start:12px}
.card .fold{margin-block:6px -4px}
.feet{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px;padding:8px 12px 8px 16px;border-block-start:1px solid var(--line);font-size:13px;line-height:20px;color:var(--ink-2)}
.feet span{display:flex;flex-wrap:wrap;gap:8px;color:var(--ink)}
.feet .pill{padding-block:3px;min-block-size:32px;font-size:13px}
.head{display:flex;justify-content:space-between;align-items:center;gap:8px;font-size:13px;line-height:20px}
.card .head h3{font-size:13px;line-height:20px}
.option{display:flex;align-items:center;justify-content:space-between;gap:8px;inline-size:100%;min-block-size:44px;padding:9px 16px;border-block-start:1px solid var(--line);font-size:14px;line-height:20px;text-align:start}
.option:hover{background:var(--canvas)}
.option:focus-visible{outline-offset:-2px}
.option .icon{inline-size:14px;block-size:14px;color:var(--ink-3)}
.option.chosen .icon{color:var(--ink)}
.skeleton{block-size:44px;border-block-start:1px solid var(--line);padding:16px}
.skeleton::before{content:"";display:block;block-size:12px;inline-size:60%;border-radius:6px;background:var(--line)}
.replies{display:flex;flex-wrap:wrap;gap:8px;margin-block-start:8px}
.dots{display:flex;gap:5px;align-items:center;min-block-size:44px}
.dots i{inline-size:6px;block-size:6px;border-radius:50%;background:var(--ink-3);animation:dot 1.2s infinite}
.dots i:nth-child(2){animation-delay:.15s}
.dots i:nth-child(3){animation-delay:.3s}
.dots b{display:none;font-weight:400}
.dots.slow i{display:none}
.dots.slow b{display:inline}
@keyframes dot{40%,100%{opacity:.35}20%{opacity:1}}
.jump{position:absolute;inset-block-end:calc(100% + 12px);inset-inline-start:50%;transform:translateX(-50%);min-block-size:36px;padding:6px 14px;border-radius:18px;background:var(--bg);border:1px solid var(--line);box-shadow:0 12px 40px #0F172A33;color:var(--link);font-size:13px;line-height:20px;white-space:nowrap;display:flex;gap:4px;align-items:center}
.jump .icon{inline-size:16px;block-size:16px}

.foot{position:relative;background:var(--bg);border-block-start:1px solid var(--line);padding-block-end:env(safe-area-inset-bottom);flex:none}
.warning{background:var(--warn-bg);color:var(--warn);padding:10px 16px 12px;font-size:13px;line-height:20px}
.warning b{font-weight:600;white-space:nowrap}
.warning div{display:flex;flex-wrap:wrap;gap:8px;margin-block-start:8px}
.warning .pill:not(.primary){background:none;color:var(--ink)}
.bar{display:flex;align-items:flex-end;gap:8px;padding:8px 12px 0}
.human,.send{min-block-size:40px;border-radius:10px;flex:none}
.human{padding-inline:12px;border:1px solid var(--ctl);font-size:14px}
.human:hover{border-color:var(--link);color:var(--link)}
.human[aria-disabled=true]{color:var(--ink-3);border-color:var(--line)}
.send{inline-size:40px;display:grid;place-items:center;background:var(--accent);color:var(--on-accent)}
textarea{display:block;resize:none;min-block-size:40px;padding:7px 12px;border:1px solid var(--ctl);border-radius:10px;background:var(--bg);line-height:24px;scrollbar-width:thin}
.bar textarea{flex:1;min-inline-size:0;block-size:var(--rows,40px);max-block-size:136px}
textarea::placeholder{color:var(--ink-3);opacity:1}
textarea:focus-visible{outline-offset:-1px;border-color:var(--accent)}
.hint{padding:4px 12px;font-size:12px;line-height:18px;text-align:center;color:var(--ink-3);font-variant-numeric:tabular-nums}
.over{color:var(--err)}

@media(max-width:640px),(pointer:coarse){textarea{font-size:16px}.tool{inline-size:44px;block-size:44px}.send{inline-size:44px}.human,.send,textarea{min-block-size:44px}.bar textarea{block-size:var(--rows,44px);padding-block:9px}.pill,.feet .pill,.menu button{min-block-size:44px}.pill{border-radius:22px}}
@media(forced-colors:active){.panel,.bubble,.card,.mark,.avatar,.send,.banner,.strip,.warning{border:1px solid!important}}
@media(prefers-reduced-motion:reduce){.panel{animation:none}.dots i{display:none}.dots b{display:inline}}
`);
