//! What to look after in the security layers, and how far that is.

use crate::base::Text;
use crate::plan::{LayerState, Safeguard};

words! {
    /// One thing to look after.
    safeguard(Safeguard) {
        DataMinimal: "Only what is needed is collected, with its purpose and consent",
            "필요한 정보만 목적을 밝히고 동의받아 수집",
            "只收集必要信息，说明用途并征得同意";
        DataAccess: "Only those who need it can see customer data, and a list says who",
            "고객 정보는 필요한 사람만 열람하고 그 명단을 관리",
            "只有需要的人能看客户信息，并有名单可查";
        DataEncrypted: "Lists are stored encrypted and never sent around as a file",
            "명단은 암호화해 보관하고 파일로 주고받지 않음",
            "名单加密保存，不以文件形式到处发送";
        DataDeletion: "Dates of deletion are set and kept, also for who unsubscribed",
            "수신 거부자를 포함해 파기 기한을 정하고 지킴",
            "规定删除期限并照做，退订者也一样";
        AppUpdates: "Shop, site and plug-ins are up to date",
            "쇼핑몰·사이트·플러그인을 최신 상태로 유지",
            "网店、网站和插件保持最新";
        AppPayment: "Payment is left to a certified provider; no card number is kept",
            "결제는 인증된 업체에 맡기고 카드 번호는 저장하지 않음",
            "支付交给持牌机构，不保存卡号";
        AppBackup: "A backup runs by itself, and bringing it back was tried",
            "자동 백업을 두고 실제로 복구까지 해 봄",
            "自动备份，并真正做过恢复演练";
        HostUpdates: "Updates of computers and phones are switched on",
            "컴퓨터와 휴대전화의 자동 업데이트를 켜 둠",
            "电脑和手机开启自动更新";
        HostAccounts: "One account per person, no shared passwords",
            "계정은 한 사람에 하나, 비밀번호 공유 금지",
            "一人一号，不共用密码";
        HostTwoStep: "Two-step sign-in for ad, mail, shop and bank accounts",
            "광고·메일·쇼핑몰·은행 계정에 2단계 인증 사용",
            "广告、邮箱、店铺和银行账号开启两步验证";
        HostLeavers: "Who leaves loses access on the same day",
            "퇴사자의 접속 권한은 당일 회수",
            "离职当天收回全部权限";
        NetEncrypted: "Every page and form runs over HTTPS",
            "모든 페이지와 입력 양식에 HTTPS 적용",
            "所有页面和表单都用HTTPS";
        NetWifi: "No shop work over open Wi-Fi; guests have a network of their own",
            "공용 와이파이에서 관리자 페이지를 열지 않고 손님용 망은 분리",
            "不用公共Wi-Fi处理后台，访客网络单独分开";
        NetMail: "Mail of the own domain is signed (SPF, DKIM, DMARC)",
            "자사 도메인 메일에 SPF·DKIM·DMARC 적용",
            "自有域名邮件配置SPF、DKIM、DMARC";
        RoomScreens: "Screens lock by themselves, rooms are locked at night",
            "화면은 자동으로 잠기고 퇴근 후 사무실을 잠금",
            "屏幕自动锁定，下班锁门";
        RoomPaper: "No customer data on paper in the open; the rest is shredded",
            "고객 정보가 적힌 종이를 방치하지 않고 파쇄",
            "含客户信息的纸张不外放，用后粉碎";
        RoomDevices: "Devices are encrypted and can be wiped from afar when lost",
            "기기는 암호화하고 분실하면 원격으로 삭제 가능",
            "设备加密，丢失后可远程清除";
        RulesWritten: "The rules of security stand on one page everybody knows",
            "보안 규칙을 한 장으로 정리해 모두와 공유",
            "安全制度写成一页，人人知晓";
        RulesTraining: "Everybody is shown phishing and the rules once a year",
            "해마다 한 번 피싱 대처법과 보안 규칙을 교육",
            "每年培训一次，讲明钓鱼手法与制度";
        RulesContact: "One person is called when something happens, and knows whom to inform by when",
            "사고가 나면 연락할 사람이 정해져 있고 신고 대상과 기한을 앎",
            "指定出事时的联系人，并清楚向谁、在多久内报告";
        RulesProcessors: "A contract binds everybody outside who works with customer data",
            "고객 정보를 다루는 외부 업체와 위탁 계약 체결",
            "凡接触客户信息的外部机构都签有委托合同";
    }

    /// How far a layer is looked after.
    layer_state(LayerState) {
        Open: "open", "미조치", "未落实";
        Partly: "partly", "일부 조치", "部分落实";
        Done: "done", "조치 완료", "已落实";
    }
}

/// How many of the safeguards of a layer are ticked.
pub const TICKED: Text = Text::new("{0} of {1}", "{1}개 중 {0}개", "{0} / {1}");
