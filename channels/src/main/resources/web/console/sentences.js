/**
 * What the server says of a request, or of a line of a table, in the reader's words. The server says it in English;
 * {0}, {1} and so on stand for what differs. A sentence that is not here is shown as it came.
 */
const CHINESE = {
  'nothing is called “{0}”; the column is ignored.': '没有名为“{0}”的列，已忽略。',
  'the quotation marks of the line are not in order.': '这一行的引号不成对。',
  'the line has {0} cells under {1} names; look for a quotation mark too few.': '这一行有 {0} 格，但只有 {1} 个列名，可能少了一个引号。',
  'the language is zh or en.': '语言只能是 zh 或 en。',
  'the {0} date is a day such as 2027-05-31.': '日期 {0} 请写成 2027-05-31 这样。',
  'a date is a day such as 2027-05-31.': '日期请写成 2027-05-31 这样。',
  'title and body are needed.': '需要标题（title）和回答（body）。',
  'asks what {0} asks; keep it in one of the two.': '与 {0} 有相同的问法，请只留在其中一处。',
  'leads on to {0}, of which there is no article in this language.': '相关文章 {0} 没有这种语言的版本。',
  'The article {0} is in {1} already.': '文章 {0} 已在 {1} 出现过。',
  'The intent {0} is not one that the bot was trained on.': '助手没有学过主题 {0}。',

  '{0}: the first line names the columns; at least a title or question and an answer is needed.': '{0}：第一行是列名，至少要有标题（或问法）和回答。',
  '{0}: the first line names the columns; at least a title or question is needed.': '{0}：第一行是列名，缺少标题或问法。',
  '{0}: the first line names the columns; at least an answer is needed.': '{0}：第一行是列名，缺少回答。',
  '{0}: the file is no XLSX table, or it is damaged.': '{0}：文件不是 XLSX 表格，或已损坏。',
  '{0}: the file unpacks to more than 200 MB.': '{0}：解压后超过 200 MB。',
  '{0}: the table has more than 512 columns; delete the ones on the right.': '{0}：表格超过 512 列，请删去右边多余的列。',
  '{0}: the file is empty.': '{0}：文件是空的。',
  '{0}: articles come as .csv, .xlsx or .json, or as a folder of .md files.': '{0}：请使用 .csv、.xlsx 或 .json 文件。',
  '{0}: the quotation marks of the table are not in order; a cell with one in it is quoted, and each one inside is doubled.': '{0}：表格的引号不成对；含引号的格子要整格加引号，里面的引号写两个。',
  '{0}: the table is neither UTF-8 nor GB18030; save it as CSV UTF-8.': '{0}：无法识别编码，请另存为“CSV UTF-8”。',
  '{0}, line {1}: here the file is no JSON; look for a comma, quotation mark or bracket too many or too few.': '{0} 第 {1} 行：这里不符合 JSON 格式，请检查逗号、引号和括号是否多了或少了。',
  '{0}: the file is no JSON array of articles.': '{0}：文件不是文章的 JSON 数组。',
  '{0}, article {1}: an article is an object with title, body and other fields.': '{0} 第 {1} 篇：一篇文章应是一个对象，含 title、body 等字段。',
  '{0}, article {1}: “{2}” is none of these: {3}.': '{0} 第 {1} 篇：没有名为“{2}”的字段，可用的字段：{3}。',
  '{0}, article {1}: the field {2} cannot be read; is it a text where a list belongs, or the other way round?': '{0} 第 {1} 篇：无法读取字段 {2}，是不是该用列表的地方写了文本，或者相反？',
  '{0}: the file is no JSON.': '{0}：文件不是 JSON。',
  'A file has at most 20 MB; import larger ones with ./bot.': '文件最大 20 MB；更大的请交给运维人员导入。',

  'The field seq names no reply that answered a question.': '这条消息没有用文章回答问题，不能评判。',
  'The field mark is one of wrong, right and none.': '评判只能是答对、答错或撤销。',
  'The id is made of small letters, digits and hyphens, at most 55.': '标识只能用小写字母、数字和连字符，最多 55 个。',
  'The title has 1 to 120 characters.': '标题需要 1 到 120 个字。',
  'The answer has 1 to 8,000 characters.': '回答需要 1 到 8,000 个字。',
  'The answer for a channel has 1 to 8,000 characters.': '各渠道的回答需要 1 到 8,000 个字。',
  'An article has at most 200 questions.': '一篇文章最多 200 个问法。',
  'A question has at most 300 characters.': '一个问法最多 300 个字。',
  'An article leads on to at most three others.': '相关文章最多三篇，且不能是自己。',
  'Group and intent are needed.': '需要分组和主题。',
  'An article holds from a day until a later one.': '失效日期要晚于生效日期。',
  'The answer uses {0}, which brand.yaml lacks.': '公司资料里没有回答所用的 {0}。',
  'The answer has {{ or }} that belong to no placeholder.': '回答里有不成对或不完整的 {{ }}，客户会原样看到。',
  'The answer has an image, which customers are not shown.': '回答里有图片，客户看不到，请删去。',
  'The answer has the link {0}, which does not begin with https://.': '链接 {0} 不以 https:// 开头，客户打不开。',
  'An article that this one leads on to does not exist in this language.': '有一篇相关文章没有这种语言的版本。',
  'Only the newest revision can be in review, while customers do not have it.': '只有尚未发布的最新一版可以提交审核。',
  'Somebody else has to publish what you have written.': '自己写的内容要由另一位主管发布。',
  'Import without publishing; somebody else then publishes the drafts.': '请导入为草稿，再由另一位主管发布。',
  'There is no such revision.': '没有这个版本。',
  'There is no such article.': '没有这篇文章。',

  'There is no such conversation.': '没有这个会话。',
  'There is no such handoff.': '没有这个会话。',
  'The conversation is with {0}; nobody else can act on it.': '会话由{0}接待，其他人不能操作。',
  'Nobody has claimed the conversation; claim it first.': '会话还没有人接入，请先接入。',
  'The handoff is closed.': '会话已结束。',

  'Account or password is wrong.': '账号或密码不对。',
  'The account has 2 to 60 small letters, digits and . _ @ -': '账号需要 2 到 60 个小写字母、数字或 . _ @ -',
  'The name has 1 to 40 characters, all of which can be seen.': '姓名需要 1 到 40 个字，不能含有看不见的字符。',
  'The password has 10 to 200 characters.': '密码需要 10 到 200 个字符。',
  'There is an account of this name already.': '这个账号已经存在。',
  'Your own password is not right.': '您自己的密码不对。',
  'Somebody else has to remove you.': '请由另一位管理员移除您。',
  'Somebody else has to change your role.': '请由另一位管理员修改您的角色。',
  'There is no such person.': '没有这个人。',
  'Log in first.': '请先登录。',

  // Places match much, so they come last.
  '{0}, line {1}': '{0} 第 {1} 行',
  '{0}, column {1}': '{0} 第 {1} 列',
  '{0}, article {1}': '{0} 第 {1} 篇',
};

/** The server speaks to programs, too: where it names what only those know, leads read plainer words. */
const ENGLISH = {
  'The intent {0} is not one that the bot was trained on.': 'The assistant has not learnt the subject {0}.',
  'The id is made of small letters, digits and hyphens, at most 55.': 'The short name is made of small letters, digits and hyphens, at most 55.',
  'Group and intent are needed.': 'Group and subject are needed.',
  'The answer uses {0}, which brand.yaml lacks.': 'The answer uses {0}, which the company details lack.',
  'A file has at most 20 MB; import larger ones with ./bot.': 'A file has at most 20 MB; ask whoever runs the service to import larger ones.',
};

const SENTENCES = { 'zh-Hans': compiled(CHINESE), en: compiled(ENGLISH) };

function compiled(pairs) {
  return Object.entries(pairs).map(([said, meant]) =>
    [new RegExp(`^${said.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/ \{1\}$/, ' (\\d+)').replace(/\{\d\}/g, '(.+?)')}$`, 's'), meant]);
}

/** What was said, in a language of the console. */
export function inLanguage(language, said) {
  for (const [pattern, meant] of SENTENCES[language] ?? []) {
    const found = pattern.exec(said);
    if (found) return meant.replace(/\{(\d)\}/g, (_, at) => inLanguage(language, found[Number(at) + 1]));
  }
  return said;
}
