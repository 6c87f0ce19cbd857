/** The languages of the demonstration page. The page is written in Simplified Chinese; ?lang= asks for another. */
(() => {
  const TEXTS = {
    'zh-Hant': {
      page: 'CGPay · 安心付款', skip: '跳到正文', nav: '主要', languages: '語言', nav1: '服務', nav2: '安全建議', nav3: '聯絡我們',
      title: '付款簡單，遇事有人', lead: 'CGPay 是安全、快速的線上支付平台。', lead2: '登入、扣款、退款遇到問題，隨時問我們。',
      ask: '線上提問', see: '看看能幫什麼', never: '我們不會向您索取密碼、驗證碼或完整卡號。',
      r1: '付款成功', r2: '商家', r3: '青禾書店', r4: '付款方式', r5: '狀態', r6: '已入帳',
      services: '我們能幫什麼',
      s1: '帳戶管理', s1p: '帳戶登入、密碼重設、帳戶安全設定，快速解決，並給出指引和建議。',
      s2: '支付問題', s2p: '支付失敗、佣金扣除、交易狀態：查詢交易紀錄，找出問題並解答。',
      s3: '商家技術支援', s3p: '技術整合和 API 介面遇到問題，技術客服團隊提供專業支援。',
      s4: '退款及申訴', s4p: '了解退款流程，處理相關申訴，確保您的權益得到保障。',
      advice: '四個好習慣，付款更安心',
      a1: '完善個人資料', a1p: '註冊後儘快填好聯絡方式和銀行帳戶資訊，需要時能夠快速處理。',
      a2: '及時更新資訊', a2p: '聯絡地址或銀行帳戶有變更時及時更新，防止支付失敗或退款延誤。',
      a3: '定期檢查帳戶安全', a3p: '查看帳戶活動紀錄，確認沒有可疑交易，並啟用雙重驗證。',
      a4: '了解平台政策', a4p: '使用前閱讀使用條款及費用說明，支付時不困惑。',
      contact: '聯絡我們',
      c1: '線上聊天', c1p: '即時溝通，最快得到解決方案。', c1a: '開啟聊天',
      c2: '電話客服', c2p: '撥打客服專線，依語音提示選擇服務項目。',
      c3: '電子郵件', c3p: '問題較複雜或需要詳細說明時，請寫信給我們。',
      c4: '社群媒體', c4p: '在多個社群媒體平台與您互動，解答疑問。',
      note: '這是一個示範頁面，用來展示客服聊天。電話、信箱和交易均為虛構。',
    },
    en: {
      page: 'CGPay · Pay with an easy mind', skip: 'Skip to content', nav: 'Main', languages: 'Languages', nav1: 'Services', nav2: 'Safety', nav3: 'Contact',
      title: 'Simple to pay. Someone to ask.', lead: 'CGPay is a safe and fast way to pay online.', lead2: 'Trouble signing in, a missing payment, a refund: ask us any time.',
      ask: 'Ask online', see: 'What we help with', never: 'We never ask for passwords, codes or full card numbers.',
      r1: 'Payment successful', r2: 'Merchant', r3: 'Qinghe Books', r4: 'Paid with', r5: 'State', r6: 'Received',
      services: 'What we help with',
      s1: 'Your account', s1p: 'Signing in, resetting a password, security settings: quick answers and good advice.',
      s2: 'Payments', s2p: 'Failed payments, fees, the state of a transaction: we look it up and explain it.',
      s3: 'Merchants', s3p: 'Integration and API questions go to engineers who know the interface.',
      s4: 'Refunds and complaints', s4p: 'How refunds work, and a fair hearing for every complaint.',
      advice: 'Four habits for safer payments',
      a1: 'Complete your profile', a1p: 'Add your contact and bank details soon after signing up, so that we can act fast.',
      a2: 'Keep it up to date', a2p: 'A changed address or bank account can fail a payment or delay a refund.',
      a3: 'Check your account', a3p: 'Look through recent activity, and switch on two-factor authentication.',
      a4: 'Know the rules', a4p: 'Read the terms and the fees first, and there are no surprises when you pay.',
      contact: 'Contact us',
      c1: 'Online chat', c1p: 'Talk to us now: the fastest way to a solution.', c1a: 'Open the chat',
      c2: 'Telephone', c2p: 'Call the hotline and follow the voice menu.',
      c3: 'E-mail', c3p: 'For anything complex that needs some explaining.',
      c4: 'Social media', c4p: 'We answer questions on several platforms.',
      note: 'This is a demonstration page for the support chat. Telephone, e-mail and payments are made up.',
    },
  };

  const wish = new URLSearchParams(location.search).get('lang');
  const lang = Object.hasOwn(TEXTS, wish) ? wish : 'zh-Hans';
  document.documentElement.lang = lang; // before the widget reads it

  // ?customer=demo-lin signs a made-up customer in, as a company's own page would with a token of its server.
  const customer = new URLSearchParams(location.search).get('customer');
  if (customer) {
    addEventListener('load', async () => {
      const answer = await fetch(`/api/v1/sandbox/identity?${new URLSearchParams({ customer })}`);
      if (answer.ok) window.SupportChat.identify((await answer.json()).token);
    });
  }

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelector(`.languages [hreflang="${lang}"]`).setAttribute('aria-current', 'true');
    const texts = TEXTS[lang];
    if (!texts) return;
    document.title = texts.page;
    for (const node of document.querySelectorAll('[data-t]')) node.textContent = texts[node.dataset.t];
    for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label', texts[node.dataset.label]);
  });
})();
