<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name>Signalbox</name>
    <message>
        <source>     loss lasts to the end from hop %1</source>
        <translation>     mất gói kéo dài tới đích từ chặng %1</translation>
    </message>
    <message>
        <source>  %1 % lost</source>
        <translation>  mất %1 %</translation>
    </message>
    <message>
        <source>  %1: %2; %3 (of being no worse: %4, at %5)</source>
        <translation>  %1: %2; %3 (không kém hơn: %4, quyết định ở %5)</translation>
    </message>
    <message>
        <source>  %1: first token after %2 ms on new connections (%3); %4 answered, %5 not</source>
        <translation>  %1: token đầu sau %2 ms trên kết nối mới (%3); %4 có trả lời, %5 không</translation>
    </message>
    <message>
        <source>  blue</source>
        <translation>  blue</translation>
    </message>
    <message>
        <source>  green</source>
        <translation>  green</translation>
    </message>
    <message>
        <source>  green's share</source>
        <translation>  tỷ lệ của green</translation>
    </message>
    <message>
        <source>  straight, with the new key: %1</source>
        <translation>  đi thẳng, với key mới: %1</translation>
    </message>
    <message>
        <source>  through the router before: %1</source>
        <translation>  qua router, trước đó: %1</translation>
    </message>
    <message>
        <source>  through the router, with the new key: %1</source>
        <translation>  qua router, với key mới: %1</translation>
    </message>
    <message>
        <source> %1 can carry up to %2.</source>
        <translation> %1 tải được tới %2.</translation>
    </message>
    <message>
        <source> %1 failed on %2.</source>
        <translation> %1 lỗi trên %2.</translation>
    </message>
    <message>
        <source> %1 on %2 were told to come later (429).</source>
        <translation> %1 trên %2 được bảo thử lại sau (429).</translation>
    </message>
    <message>
        <source> %1 tokens left.</source>
        <translation> Còn %1 token.</translation>
    </message>
    <message>
        <source> (%1 %, 95 % interval %2–%3 %)</source>
        <translation> (%1 %, khoảng 95 % %2–%3 %)</translation>
    </message>
    <message>
        <source> (HTTP %1)</source>
        <translation> (HTTP %1)</translation>
    </message>
    <message>
        <source> (asked by checks)</source>
        <translation> (do kiểm tra hỏi)</translation>
    </message>
    <message>
        <source> (by %1; least / median / most)</source>
        <translation> (bằng %1; nhỏ nhất / trung vị / lớn nhất)</translation>
    </message>
    <message>
        <source> Beyond the objective, and the other side is as slow: moving users there does not help.</source>
        <translation> Vượt mục tiêu, và bên kia cũng chậm như vậy: đưa người dùng sang đó không giúp được.</translation>
    </message>
    <message>
        <source> Click for these requests.</source>
        <translation> Nhấp để xem các yêu cầu này.</translation>
    </message>
    <message>
        <source> Click for those just above or below.</source>
        <translation> Nhấp để xem các yêu cầu ngay trên hoặc dưới.</translation>
    </message>
    <message>
        <source> Full again in %1 s.</source>
        <translation> Đầy lại sau %1 s.</translation>
    </message>
    <message>
        <source> Full again in %1.</source>
        <translation> Đầy lại sau %1.</translation>
    </message>
    <message>
        <source> More than the objective allows, by too few requests to call it bad.</source>
        <translation> Nhiều hơn mục tiêu cho phép, nhưng quá ít yêu cầu để gọi là xấu.</translation>
    </message>
    <message>
        <source> No request here.</source>
        <translation> Không yêu cầu nào.</translation>
    </message>
    <message>
        <source> No request on %1 here.</source>
        <translation> Không có yêu cầu trên %1 ở đây.</translation>
    </message>
    <message>
        <source> No users are there now.</source>
        <translation> Hiện không có người dùng ở đó.</translation>
    </message>
    <message>
        <source> Of %1 requests: too few to call it bad.</source>
        <translation> Từ %1 yêu cầu: quá ít để gọi là xấu.</translation>
    </message>
    <message>
        <source> Of those of the last %1 s: %2.</source>
        <translation> Trong số của %1 s gần nhất: %2.</translation>
    </message>
    <message>
        <source> The router was away until %1: failures of that time may be its own.</source>
        <translation> Router vắng mặt đến %1: lỗi của khoảng đó có thể do chính nó.</translation>
    </message>
    <message>
        <source> The slow ones of each side have it in common: it makes no side slower than the other.</source>
        <translation> Yêu cầu chậm của cả hai bên đều có điểm này: nó không làm bên nào chậm hơn bên kia.</translation>
    </message>
    <message>
        <source> This console sent %1 of the %2 requests a minute that it allows itself; %3 are kept for health checks.</source>
        <translation> Console này đã gửi %1 trên %2 yêu cầu mỗi phút mà nó tự cho phép; %3 giữ cho kiểm tra sức khỏe.</translation>
    </message>
    <message>
        <source> Users are told apart by keys of their own (router.client_keys), and this router asks nobody for one. Requests are counted all the same.</source>
        <translation> Người dùng được phân biệt bằng khóa riêng của họ (router.client_keys), và router này không hỏi khóa của ai. Yêu cầu vẫn được đếm.</translation>
    </message>
    <message>
        <source> at %1</source>
        <translation> lúc %1</translation>
    </message>
    <message>
        <source> at %1 ms</source>
        <translation> ở %1 ms</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> của %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
    </message>
    <message>
        <source> since %1</source>
        <translation> từ %1</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation> · còn %1</translation>
    </message>
    <message>
        <source> · %1 lost</source>
        <translation> · mất %1</translation>
    </message>
    <message>
        <source> · 429: %1 %</source>
        <translation> · 429: %1 %</translation>
    </message>
    <message>
        <source> · 4xx: %1 %</source>
        <translation> · 4xx: %1 %</translation>
    </message>
    <message>
        <source> · both sides</source>
        <translation> · cả hai bên</translation>
    </message>
    <message>
        <source> · lag %1 ms</source>
        <translation> · trễ %1 ms</translation>
    </message>
    <message>
        <source> · time is up</source>
        <translation> · hết giờ</translation>
    </message>
    <message>
        <source> — since %1</source>
        <translation> — từ %1</translation>
    </message>
    <message>
        <source> — since %1 by the health checks</source>
        <translation> — từ %1 theo kiểm tra sức khỏe</translation>
    </message>
    <message>
        <source> — since %1 or before</source>
        <translation> — từ %1 hoặc sớm hơn</translation>
    </message>
    <message>
        <source>"%1" is not a number of tokens: type 100M, 1.5B or 250000.</source>
        <translation>"%1" không phải số token: hãy gõ 100M, 1.5B hoặc 250000.</translation>
    </message>
    <message>
        <source>"%1" is not a side: blue, green or both</source>
        <translation>"%1" không phải bên: blue, green hoặc both</translation>
    </message>
    <message>
        <source>"%1" is not the number of a run; "last" is the last one</source>
        <translation>"%1" không phải số của một đợt; "last" là đợt cuối</translation>
    </message>
    <message>
        <source>"%wanted" is not in it; said: %said</source>
        <translation>không có "%wanted" trong đó; đã nói: %said</translation>
    </message>
    <message>
        <source>"%wanted" was not called; said: %said</source>
        <translation>"%wanted" không được gọi; đã nói: %said</translation>
    </message>
    <message>
        <source>"Use the new key" tries it at the relay, gives it to the running router, tries it through the router and stores it in its place; where it is refused, the old one stays.</source>
        <translation>"Dùng key mới" thử nó ở relay, đưa nó vào router đang chạy, thử nó qua router và lưu vào chỗ của nó; nơi nào từ chối thì key cũ được giữ.</translation>
    </message>
    <message>
        <source>"signalbox models --patch" prints the proposals as a patch of %1</source>
        <translation>"signalbox models --patch" in các đề xuất thành patch của %1</translation>
    </message>
    <message>
        <source>"signalbox router cut --config FILE" ends those on %1 at once; their users see a broken answer</source>
        <translation>"signalbox router cut --config FILE" kết thúc ngay các luồng trên %1; người dùng của chúng thấy trả lời bị đứt</translation>
    </message>
    <message>
        <source>"signalbox router install --config FILE" writes its files, then  %command  makes it anew.</source>
        <translation>"signalbox router install --config FILE" ghi các tệp của nó, rồi  %command  dựng lại nó.</translation>
    </message>
    <message>
        <source>"signalbox router reload --config FILE" puts a new one in its place, with all production on the side that router.active of the service file names. Look there first.</source>
        <translation>"signalbox router reload --config FILE" đặt một HAProxy mới vào chỗ nó, với toàn bộ production ở bên mà router.active trong tệp dịch vụ nêu. Hãy xem ở đó trước.</translation>
    </message>
    <message>
        <source>"signalbox router reload --config FILE" puts a new one in its place, with the split that was last ordered.</source>
        <translation>"signalbox router reload --config FILE" đặt một HAProxy mới vào chỗ nó, với mức chia được ra lệnh gần nhất.</translation>
    </message>
    <message>
        <source>% for</source>
        <translation>% trong</translation>
    </message>
    <message>
        <source>%1
where its journal is cannot be told; --state-dir DIR says it</source>
        <translation>%1
không biết nhật ký của nó ở đâu; --state-dir DIR chỉ ra</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % is lost from hop %2 to the end</source>
        <translation>mất %1 % từ chặng %2 tới đích</translation>
    </message>
    <message>
        <source>%1 % of the requests to the candidate, ended after %2</source>
        <translation>%1 % yêu cầu tới ứng viên, kết thúc sau %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 by "%3"</source>
        <translation>%1 %2 theo "%3"</translation>
    </message>
    <message>
        <source>%1 %2 ms (%3 new connections)</source>
        <translation>%1 %2 ms (%3 kết nối mới)</translation>
    </message>
    <message>
        <source>%1 %2 ms (%3 of %4 answered)</source>
        <translation>%1 %2 ms (%3 trên %4 có trả lời)</translation>
    </message>
    <message>
        <source>%1 %2 of %3 good</source>
        <translation>%1 %2 trên %3 tốt</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>%1 (%2 missed, %3 over our limit, %4 too many open)</source>
        <translation>%1 (%2 bỏ lỡ, %3 vượt giới hạn tự đặt, %4 quá nhiều đang mở)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 trên %3)</translation>
    </message>
    <message>
        <source>%1 (%2 s): between %3 and %4 took %5.</source>
        <translation>%1 (%2 s): giữa %3 và %4 có %5.</translation>
    </message>
    <message>
        <source>%1 (%2), %3 × from %4</source>
        <translation>%1 (%2), %3 × từ %4</translation>
    </message>
    <message>
        <source>%1 (%2): %3 open%4</source>
        <translation>%1 (%2): %3 đang mở%4</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (phím %2)</translation>
    </message>
    <message>
        <source>%1 (the service file says %2: "signalbox router reload" moves it there)</source>
        <translation>%1 (tệp dịch vụ ghi %2: "signalbox router reload" chuyển nó tới đó)</translation>
    </message>
    <message>
        <source>%1 CONFIRMED</source>
        <translation>%1 ĐÃ XÁC NHẬN</translation>
    </message>
    <message>
        <source>%1 NOT CONFIRMED</source>
        <translation>%1 CHƯA XÁC NHẬN</translation>
    </message>
    <message>
        <source>%1 active, %2 (observed %3)</source>
        <translation>%1 là bên chính, %2 (quan sát %3)</translation>
    </message>
    <message>
        <source>%1 active, %2 to green, order %3</source>
        <translation>%1 là bên chính, %2 tới green, lệnh %3</translation>
    </message>
    <message>
        <source>%1 active, %2, order %3</source>
        <translation>%1 là bên chính, %2, lệnh %3</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 trước</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 và %2 nữa</translation>
    </message>
    <message>
        <source>%1 and what is unpriced</source>
        <translation>%1 và phần chưa có giá</translation>
    </message>
    <message>
        <source>%1 answered in %2 ms.</source>
        <translation>%1 đã trả lời sau %2 ms.</translation>
    </message>
    <message>
        <source>%1 answered, %2 not</source>
        <translation>%1 có trả lời, %2 không</translation>
    </message>
    <message>
        <source>%1 as sent, %2 as due</source>
        <translation>lúc gửi %1, lúc đến hạn %2</translation>
    </message>
    <message>
        <source>%1 by its SHA-256. A rollback changes no file; "signalbox restore" brings this one back.</source>
        <translation>%1 theo SHA-256. Quay lui không đổi tệp nào; "signalbox restore" khôi phục tệp này.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>không ghi được %1: %2</translation>
    </message>
    <message>
        <source>%1 connections to %2, median %3 ms, %4 % lost</source>
        <translation>%1 kết nối tới %2, trung vị %3 ms, mất %4 %</translation>
    </message>
    <message>
        <source>%1 consoles cannot be run again: their beginning is not in the journal any more</source>
        <translation>không chạy lại được %1 console: phần đầu của chúng không còn trong nhật ký</translation>
    </message>
    <message>
        <source>%1 could not be copied to %2, so it was not changed; check the space and the rights there</source>
        <translation>không sao chép được %1 sang %2, nên nó không bị đổi; kiểm tra dung lượng và quyền ở đó</translation>
    </message>
    <message>
        <source>%1 could not be written and is as it was: %2</source>
        <translation>không ghi được %1 và nó vẫn như cũ: %2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Không ghi được %1: %2</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>còn %1 ngày</translation>
    </message>
    <message>
        <source>%1 does not have it: this is %2's own</source>
        <translation>%1 không có lỗi này: nó là của riêng %2</translation>
    </message>
    <message>
        <source>%1 doubtful</source>
        <translation>%1 đáng ngờ</translation>
    </message>
    <message>
        <source>%1 entries of this console's log are NOT in the journal %2, and are lost with it: %3. Keep what was printed here. Make room on that disk (or mend it) before the next order; "signalbox status" says where traffic is, which the router knows without any journal</source>
        <translation>%1 mục trong log của console này KHÔNG có trong nhật ký %2, và sẽ mất cùng console: %3. Hãy giữ lại những gì đã in ở đây. Dọn chỗ trên đĩa đó (hoặc sửa nó) trước lệnh tiếp theo; "signalbox status" cho biết lưu lượng đang ở đâu, router biết điều đó mà không cần nhật ký</translation>
    </message>
    <message>
        <source>%1 entries of this window's log are not in the journal (%2) and are lost when it closes. Make room on that disk, or mend it: they are written by themselves then, and this question goes.</source>
        <translation>%1 mục trong log của cửa sổ này không có trong nhật ký (%2) và sẽ mất khi nó đóng. Dọn chỗ trên đĩa đó, hoặc sửa nó: khi đó chúng tự được ghi, và câu hỏi này biến mất.</translation>
    </message>
    <message>
        <source>%1 entries wait for it.</source>
        <translation>%1 mục đang chờ ghi vào đó.</translation>
    </message>
    <message>
        <source>%1 environment</source>
        <translation>môi trường %1</translation>
    </message>
    <message>
        <source>%1 exists already; it is not replaced. Choose another name.</source>
        <translation>%1 đã có; không bị thay. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>%1 exists by now; it is not replaced.</source>
        <translation>%1 nay đã có; không bị thay.</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 không đạt</translation>
    </message>
    <message>
        <source>%1 failed in a row</source>
        <translation>%1 lỗi liên tiếp</translation>
    </message>
    <message>
        <source>%1 fails alike: this points at the provider, not at %2</source>
        <translation>%1 cũng lỗi như vậy: điều này chỉ về nhà cung cấp, không phải %2</translation>
    </message>
    <message>
        <source>%1 for one %2</source>
        <translation>%1 cho một %2</translation>
    </message>
    <message>
        <source>%1 gets traffic by Deploy… or the slider, not by rolling back.</source>
        <translation>%1 nhận lưu lượng bằng Triển khai… hoặc thanh trượt, không bằng quay lui.</translation>
    </message>
    <message>
        <source>%1 give advice</source>
        <translation>%1: khuyến nghị</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 giờ</translation>
    </message>
    <message>
        <source>%1 has no %2 in this time.</source>
        <translation>%1 không có %2 trong khoảng này.</translation>
    </message>
    <message>
        <source>%1 hold</source>
        <translation>%1: tạm dừng</translation>
    </message>
    <message>
        <source>%1 hops to %2 by %3</source>
        <translation>%1 chặng tới %2 bằng %3</translation>
    </message>
    <message>
        <source>%1 in a row</source>
        <translation>%1 liên tiếp</translation>
    </message>
    <message>
        <source>%1 in a row (%2)</source>
        <translation>%1 liên tiếp (%2)</translation>
    </message>
    <message>
        <source>%1 is "%2" for %3 of %4 slow requests%9 (%5 %), and for %6 of %7 others%9 (%8 %).</source>
        <translation>%1 là "%2" ở %3 trên %4 yêu cầu chậm%9 (%5 %), và ở %6 trên %7 yêu cầu khác%9 (%8 %).</translation>
    </message>
    <message>
        <source>%1 is "%2": %3</source>
        <translation>%1 là "%2": %3</translation>
    </message>
    <message>
        <source>%1 is a run of "%2", and the service file is of "%3": nothing was imported</source>
        <translation>%1 là đợt của "%2", còn tệp dịch vụ là của "%3": không nhập gì</translation>
    </message>
    <message>
        <source>%1 is as it was then; what it was now is in %2</source>
        <translation>%1 nay như lúc đó; nội dung vừa rồi ở trong %2</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 đã có trong danh sách.</translation>
    </message>
    <message>
        <source>%1 is listed; users who send %2 get 404 unless the relay knows it</source>
        <translation>có %1; người dùng gửi %2 nhận 404 trừ khi relay biết nó</translation>
    </message>
    <message>
        <source>%1 is no exported run; "signalbox run export" writes one</source>
        <translation>%1 không phải đợt đã xuất; "signalbox run export" ghi ra một đợt</translation>
    </message>
    <message>
        <source>%1 is no worse than %2</source>
        <translation>%1 không kém hơn %2</translation>
    </message>
    <message>
        <source>%1 is not whole, or was changed; export the run again</source>
        <translation>%1 không trọn vẹn, hoặc đã bị đổi; hãy xuất lại đợt</translation>
    </message>
    <message>
        <source>%1 is ordered; its lease ran out</source>
        <translation>đã ra lệnh %1; lease của nó hết hạn</translation>
    </message>
    <message>
        <source>%1 is there already; --force replaces a file</source>
        <translation>%1 đã có sẵn; --force thay thế tệp</translation>
    </message>
    <message>
        <source>%1 is worse than %2</source>
        <translation>%1 kém hơn %2</translation>
    </message>
    <message>
        <source>%1 kept%2, %3 rounds left out</source>
        <translation>giữ %1%2, bỏ %3 vòng</translation>
    </message>
    <message>
        <source>%1 key</source>
        <translation>key %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>còn %1</translation>
    </message>
    <message>
        <source>%1 lines selected. Copy or Export… takes them.</source>
        <translation>Đã chọn %1 dòng. Sao chép hoặc Xuất… lấy các dòng đó.</translation>
    </message>
    <message>
        <source>%1 lines written to %2</source>
        <translation>Đã ghi %1 dòng vào %2</translation>
    </message>
    <message>
        <source>%1 listed</source>
        <translation>có %1 model</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 phút trước</translation>
    </message>
    <message>
        <source>%1 moments</source>
        <translation>%1 thời điểm</translation>
    </message>
    <message>
        <source>%1 more are overdue on %2.</source>
        <translation>Thêm %1 yêu cầu đã quá hạn trên %2.</translation>
    </message>
    <message>
        <source>%1 more lines in Export…</source>
        <translation>thêm %1 dòng trong Xuất…</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 ms late, %2 of %3 over 20 ms</source>
        <translation>trễ %1 ms, %2 trên %3 quá 20 ms</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 cần một giá trị</translation>
    </message>
    <message>
        <source>%1 new ↓</source>
        <translation>%1 mới ↓</translation>
    </message>
    <message>
        <source>%1 no good answer since %2</source>
        <translation>%1 không có câu trả lời tốt nào từ %2</translation>
    </message>
    <message>
        <source>%1 nothing</source>
        <translation>%1 không có gì</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>%1 of %2 %3 left</source>
        <translation>còn %1 trên %2 %3</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 trên %2 có trả lời</translation>
    </message>
    <message>
        <source>%1 of %2 good</source>
        <translation>%1 trên %2 tốt</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 trên %2 dòng</translation>
    </message>
    <message>
        <source>%1 of %2 nodes have the order; it is repeated until all have it.</source>
        <translation>%1 trên %2 node có lệnh; lệnh được lặp lại tới khi tất cả đều có.</translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <translation>%1 trên %2 ở %3</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 trên %2 yêu cầu</translation>
    </message>
    <message>
        <source>%1 of %2 requests failed, %3 were throttled, %4 were answered with another 4xx (a wrong model, path or parameter), last minute.</source>
        <translation>%1 trên %2 yêu cầu lỗi, %3 bị giới hạn, %4 nhận mã 4xx khác (sai model, đường dẫn hoặc tham số), phút qua.</translation>
    </message>
    <message>
        <source>%1 of %2 requests sent</source>
        <translation>đã gửi %1 trên %2 yêu cầu</translation>
    </message>
    <message>
        <source>%1 of %2 requests sent; %3, %4</source>
        <translation>đã gửi %1 trên %2 yêu cầu; %3, %4</translation>
    </message>
    <message>
        <source>%1 of %2 upstreams answer</source>
        <translation>%1 trên %2 upstream trả lời</translation>
    </message>
    <message>
        <source>%1 of %2%3</source>
        <translation>%1 trên %2%3</translation>
    </message>
    <message>
        <source>%1 of %2/min</source>
        <translation>%1 trên %2/phút</translation>
    </message>
    <message>
        <source>%1 of its limit</source>
        <translation>%1 giới hạn</translation>
    </message>
    <message>
        <source>%1 of production to %2</source>
        <translation>%1 production tới %2</translation>
    </message>
    <message>
        <source>%1 of the last requests to %2 failed (objective: at most %3).</source>
        <translation>%1 yêu cầu gần nhất tới %2 lỗi (mục tiêu: nhiều nhất %3).</translation>
    </message>
    <message>
        <source>%1 of the last requests to %2 failed (objective: at most %3); no users are there now.</source>
        <translation>%1 yêu cầu gần nhất tới %2 lỗi (mục tiêu: nhiều nhất %3); hiện không có người dùng ở đó.</translation>
    </message>
    <message>
        <source>%1 of the last requests to %2 were answered with 429: a limit of its relay is reached. It counts as no failure, and users get nothing.</source>
        <translation>%1 yêu cầu gần nhất tới %2 nhận trả lời 429: đã chạm một giới hạn của relay bên đó. Việc này không tính là lỗi, nhưng người dùng không nhận được gì.</translation>
    </message>
    <message>
        <source>%1 of the requests to %2 are answered with 4xx: a model, path or parameter that it does not take. It counts as no failure, and users get nothing.</source>
        <translation>%1 yêu cầu tới %2 được trả lời bằng 4xx: model, đường dẫn hoặc tham số mà nó không nhận. Không tính là lỗi, nhưng người dùng không nhận được gì.</translation>
    </message>
    <message>
        <source>%1 of the requests to %2 fail (objective: at most %3).</source>
        <translation>%1 yêu cầu tới %2 lỗi (mục tiêu: nhiều nhất %3).</translation>
    </message>
    <message>
        <source>%1 of them compared</source>
        <translation>so sánh %1 trong đó</translation>
    </message>
    <message>
        <source>%1 of users' requests, time to response headers, last minute.</source>
        <translation>%1 của yêu cầu của người dùng, thời gian tới header, phút qua.</translation>
    </message>
    <message>
        <source>%1 ok</source>
        <translation>%1 ổn</translation>
    </message>
    <message>
        <source>%1 on</source>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>%1 on %2: %3%4.</source>
        <translation>%1 trên %2: %3%4.</translation>
    </message>
    <message>
        <source>%1 open on %2, oldest %3</source>
        <translation>%1 mở trên %2, cũ nhất %3</translation>
    </message>
    <message>
        <source>%1 open streams on %2 (candidate) were ended</source>
        <translation>đã kết thúc %1 luồng đang mở trên %2 (ứng viên)</translation>
    </message>
    <message>
        <source>%1 operates this service (%2): take over in a window, with a reason, or end that console first; "signalbox rollback" always goes</source>
        <translation>%1 đang vận hành dịch vụ này (%2): hãy tiếp quản trong một cửa sổ, kèm lý do, hoặc kết thúc console đó trước; "signalbox rollback" luôn thực hiện được</translation>
    </message>
    <message>
        <source>%1 operates this service. This window watches; Hold and Roll back work here too.</source>
        <translation>%1 đang vận hành dịch vụ này. Cửa sổ này theo dõi; Tạm dừng và Quay lui dùng ở đây cũng được.</translation>
    </message>
    <message>
        <source>%1 operates: take over first, with a reason.</source>
        <translation>%1 đang vận hành: hãy tiếp quản trước, kèm lý do.</translation>
    </message>
    <message>
        <source>%1 ordered, %2 observed (95 %: %3 to %4)</source>
        <translation>%1 đã ra lệnh, %2 quan sát (95 %: %3 đến %4)</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 đạt</translation>
    </message>
    <message>
        <source>%1 per million</source>
        <translation>%1 mỗi triệu</translation>
    </message>
    <message>
        <source>%1 records removed; the journal says so, and its chain holds</source>
        <translation>đã xóa %1 bản ghi; nhật ký có ghi điều đó, và chuỗi vẫn nguyên</translation>
    </message>
    <message>
        <source>%1 records would be removed for good; say --yes to do it, after an export perhaps</source>
        <translation>%1 bản ghi sẽ bị xóa vĩnh viễn; thêm --yes để làm, có thể nên xuất ra trước</translation>
    </message>
    <message>
        <source>%1 renews the lease. If that console is lost, all production goes back to %2 within %3.</source>
        <translation>%1 gia hạn lease. Nếu console đó mất, toàn bộ production về %2 trong vòng %3.</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 yêu cầu</translation>
    </message>
    <message>
        <source>%1 requests in the last minute, %2 failed, %3 throttled</source>
        <translation>%1 yêu cầu trong phút qua, %2 lỗi, %3 bị giới hạn</translation>
    </message>
    <message>
        <source>%1 requests told, %2 lost, %3 lines garbled.</source>
        <translation>Đã báo %1 yêu cầu, mất %2, %3 dòng hỏng.</translation>
    </message>
    <message>
        <source>%1 requests were repeated or told too late, and left out</source>
        <translation>%1 yêu cầu bị lặp hoặc báo quá muộn, đã bỏ ra ngoài</translation>
    </message>
    <message>
        <source>%1 requests, %2 failed, p50 %3 ms, p95 %4 ms, p99 %5 ms</source>
        <translation>%1 yêu cầu, %2 lỗi, p50 %3 ms, p95 %4 ms, p99 %5 ms</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 yêu cầu/s</translation>
    </message>
    <message>
        <source>%1 roll back</source>
        <translation>%1: quay lui</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 s trước</translation>
    </message>
    <message>
        <source>%1 s from %2</source>
        <translation>%1 s từ %2</translation>
    </message>
    <message>
        <source>%1 s of %2 s</source>
        <translation>%1 s trên %2 s</translation>
    </message>
    <message>
        <source>%1 step back</source>
        <translation>%1: lùi bước</translation>
    </message>
    <message>
        <source>%1 still open on %2, the oldest for %3</source>
        <translation>%1 còn mở trên %2, cũ nhất đã %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 đến %2 %3</translation>
    </message>
    <message>
        <source>%1 to %2: nobody watched, no console ran. Users' requests may have come.</source>
        <translation>%1 đến %2: không ai theo dõi, không có console nào chạy. Yêu cầu của người dùng vẫn có thể đã đến.</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>%1 cần xem</translation>
    </message>
    <message>
        <source>%1 to the headers, 95 % interval %2 to %3, %4 pairs</source>
        <translation>%1 tới header, khoảng 95 % từ %2 đến %3, %4 cặp</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 không rõ</translation>
    </message>
    <message>
        <source>%1 upstreams</source>
        <translation>%1 upstream</translation>
    </message>
    <message>
        <source>%1 warn</source>
        <translation>%1: cảnh báo</translation>
    </message>
    <message>
        <source>%1 was not checked yet</source>
        <translation>%1 chưa được kiểm tra</translation>
    </message>
    <message>
        <source>%1 was not sent. %2</source>
        <translation>%1 chưa được gửi. %2</translation>
    </message>
    <message>
        <source>%1 was not sent: let go.</source>
        <translation>%1 chưa được gửi: đã thả ra.</translation>
    </message>
    <message>
        <source>%1 was not taken: %2 is what is requested. The log says why.</source>
        <translation>%1 không được nhận: mức đã đặt là %2. Log nói vì sao.</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>chưa ghi %1: %2</translation>
    </message>
    <message>
        <source>%1 was not written: let its name end in .png or .csv</source>
        <translation>%1 chưa được ghi: hãy đặt tên kết thúc bằng .png hoặc .csv</translation>
    </message>
    <message>
        <source>%1 was sent and is under way: choose again when it is there.</source>
        <translation>%1 đã gửi và đang đi: hãy chọn lại khi nó tới nơi.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version; this one reads up to %2</source>
        <translation>%1 do phiên bản mới hơn ghi; phiên bản này đọc được tới %2</translation>
    </message>
    <message>
        <source>%1 were throttled (429).</source>
        <translation>%1 bị giới hạn (429).</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · if back: %2</source>
        <translation>%1 · về: %2</translation>
    </message>
    <message>
        <source>%1 — Signalbox</source>
        <translation>%1 — Signalbox</translation>
    </message>
    <message>
        <source>%1 → %2 of production to %3</source>
        <translation>%1 → %2 production tới %3</translation>
    </message>
    <message>
        <source>%1 → 0 % to %2: all production to %3</source>
        <translation>%1 → 0 % tới %2: toàn bộ production tới %3</translation>
    </message>
    <message>
        <source>%1 → 100 %: make %2 active at once</source>
        <translation>%1 → 100 %: đặt %2 làm chính ngay</translation>
    </message>
    <message>
        <source>%1%2 ms</source>
        <translation>%1%2 ms</translation>
    </message>
    <message>
        <source>%1's checks left out</source>
        <translation>kiểm tra của %1 bị bỏ</translation>
    </message>
    <message>
        <source>%1's checks, latest start</source>
        <translation>kiểm tra của %1, bắt đầu trễ nhất</translation>
    </message>
    <message>
        <source>%1's checks, p99 to the headers</source>
        <translation>kiểm tra %1, p99 đến header</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 active: acknowledged by every node, %3</source>
        <translation>%1, %2 là bên chính: mọi node đã nhận, %3</translation>
    </message>
    <message>
        <source>%1, %2 active: taken as set by hand, run %3; nobody watches it until a window is opened</source>
        <translation>%1, %2 là bên chính: coi như đặt bằng tay, đợt %3; không ai theo dõi cho tới khi mở một cửa sổ</translation>
    </message>
    <message>
        <source>%1, %2 left, then %3.</source>
        <translation>%1, còn %2, rồi %3.</translation>
    </message>
    <message>
        <source>%1, %2 left.</source>
        <translation>%1, còn %2.</translation>
    </message>
    <message>
        <source>%1, %2 tokens in and %3 out, by the price sheets "%4" and "%5".</source>
        <translation>%1, %2 token vào và %3 ra, theo bảng giá "%4" và "%5".</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2: %3 × %4</source>
        <translation>%1, %2: %3 × %4</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2; </source>
        <translation>%1, SHA-256 %2; </translation>
    </message>
    <message>
        <source>%1, a month</source>
        <translation>%1, mỗi tháng</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1, sau %2</translation>
    </message>
    <message>
        <source>%1, first content: %2 ms new, %3 ms warm · %4</source>
        <translation>%1, nội dung đầu: mới %2 ms, ấm %3 ms · %4</translation>
    </message>
    <message>
        <source>%1, last %2 s</source>
        <translation>%1, %2 s qua</translation>
    </message>
    <message>
        <source>%1, last check %2 from %3, %4 checks, %5 failures in a row</source>
        <translation>%1, kiểm tra cuối %2 từ %3, %4 kiểm tra, %5 lỗi liên tiếp</translation>
    </message>
    <message>
        <source>%1, on both sides</source>
        <translation>%1, ở cả hai bên</translation>
    </message>
    <message>
        <source>%1, service %2</source>
        <translation>%1, dịch vụ %2</translation>
    </message>
    <message>
        <source>%1, then active; takes %2 or more.</source>
        <translation>%1, rồi làm chính; mất %2 trở lên.</translation>
    </message>
    <message>
        <source>%1, time is up.</source>
        <translation>%1, hết giờ.</translation>
    </message>
    <message>
        <source>%1, told by Signalbox to %2</source>
        <translation>%1, Signalbox báo cho %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, đến %2</translation>
    </message>
    <message>
        <source>%1, users are well</source>
        <translation>%1, người dùng ổn</translation>
    </message>
    <message>
        <source>%1, waits for users</source>
        <translation>%1, chờ người dùng</translation>
    </message>
    <message>
        <source>%1, within %2</source>
        <translation>%1, trong %2</translation>
    </message>
    <message>
        <source>%1. Press to change between this computer's zone and UTC, everywhere in the window.</source>
        <translation>%1. Bấm để đổi giữa múi giờ của máy này và UTC, ở mọi nơi trong cửa sổ.</translation>
    </message>
    <message>
        <source>%1. The service file was not written.</source>
        <translation>%1. Tệp dịch vụ chưa được ghi.</translation>
    </message>
    <message>
        <source>%1/s · %2 open</source>
        <translation>%1/s · %2 mở</translation>
    </message>
    <message>
        <source>%1: "%2" is not a duration; expected seconds, or such as 500ms, 60s, 2m</source>
        <translation>%1: "%2" không phải thời lượng; cần số giây, hoặc như 500ms, 60s, 2m</translation>
    </message>
    <message>
        <source>%1: "%2" is not a number</source>
        <translation>%1: "%2" không phải số</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 %3 (amber), %4 others (grey)</source>
        <translation>%1: %2 %3 (màu hổ phách), %4 còn lại (xám)</translation>
    </message>
    <message>
        <source>%1: %2 models</source>
        <translation>%1: %2 model</translation>
    </message>
    <message>
        <source>%1: %2 ms until the first content (%3).</source>
        <translation>%1: %2 ms tới nội dung đầu (%3).</translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests failed.</source>
        <translation>%1: %2 trên %3 yêu cầu lỗi.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 that ended in this time, %4</source>
        <translation>%1: %2 trên %3 đã kết thúc trong khoảng này, %4</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4</source>
        <translation>%1: %2 trên %3, %4</translation>
    </message>
    <message>
        <source>%1: %2 on blue, %3 on green</source>
        <translation>%1: %2 trên blue, %3 trên green</translation>
    </message>
    <message>
        <source>%1: %2 requests, none was answered.</source>
        <translation>%1: %2 yêu cầu, không cái nào được trả lời.</translation>
    </message>
    <message>
        <source>%1: a sandbox lives in its own console, where nobody else can ask; use --config FILE</source>
        <translation>%1: sandbox sống trong console của chính nó, nơi khác không hỏi được; hãy dùng --config FILE</translation>
    </message>
    <message>
        <source>%1: first token %2, warm %3; %4</source>
        <translation>%1: token đầu %2, ấm %3; %4</translation>
    </message>
    <message>
        <source>%1: half of %2 requests within %3, %4 failed.</source>
        <translation>%1: một nửa trong %2 yêu cầu trong %3, %4 lỗi.</translation>
    </message>
    <message>
        <source>%1: half of %2 requests within %3, 95 of 100 within %4, %5 failed.</source>
        <translation>%1: một nửa trong %2 yêu cầu trong %3, 95 trên 100 trong %4, %5 lỗi.</translation>
    </message>
    <message>
        <source>%1: line %2 is no record; export the run again</source>
        <translation>%1: dòng %2 không phải bản ghi; hãy xuất lại đợt</translation>
    </message>
    <message>
        <source>%1: more than %2 models</source>
        <translation>%1: hơn %2 model</translation>
    </message>
    <message>
        <source>%1: no request of a user finished.</source>
        <translation>%1: không yêu cầu nào của người dùng kết thúc.</translation>
    </message>
    <message>
        <source>%1: no request.</source>
        <translation>%1: không có yêu cầu.</translation>
    </message>
    <message>
        <source>%1: no requests.</source>
        <translation>%1: không có yêu cầu.</translation>
    </message>
    <message>
        <source>%1: not asked</source>
        <translation>%1: chưa hỏi</translation>
    </message>
    <message>
        <source>%1: not measured.</source>
        <translation>%1: chưa đo.</translation>
    </message>
    <message>
        <source>%1: p50 %2, p95 %3, p99 %4.</source>
        <translation>%1: p50 %2, p95 %3, p99 %4.</translation>
    </message>
    <message>
        <source>%1: record %2 was changed since it was exported; export the run again</source>
        <translation>%1: bản ghi %2 đã bị đổi sau khi xuất; hãy xuất lại đợt</translation>
    </message>
    <message>
        <source>%1: too few requests to say</source>
        <translation>%1: quá ít yêu cầu để nói</translation>
    </message>
    <message>
        <source>%1; %2. They differ. %3</source>
        <translation>%1; %2. Chúng khác nhau. %3</translation>
    </message>
    <message>
        <source>%1; %2: they agree</source>
        <translation>%1; %2: khớp nhau</translation>
    </message>
    <message>
        <source>%1; more pages</source>
        <translation>%1; các trang khác</translation>
    </message>
    <message>
        <source>%1; smoke: 5–95 and 25–75 %; crosses: failures</source>
        <translation>%1; khói: 5–95 và 25–75 %; dấu chéo: lỗi</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%bind (router.listen) is taken, so the router was not started: another program, perhaps a router of this service with another state_dir or name, serves users there. Find it with  ss -ltnp  and end it, or choose another port.</source>
        <translation>%bind (router.listen) đã bị chiếm nên router không được khởi động: một chương trình khác, có thể là router của dịch vụ này với state_dir hay tên khác, đang phục vụ người dùng ở đó. Tìm nó bằng  ss -ltnp  rồi kết thúc nó, hoặc chọn cổng khác.</translation>
    </message>
    <message>
        <source>%count more had not ended</source>
        <translation>%count yêu cầu nữa chưa kết thúc</translation>
    </message>
    <message>
        <source>%count requests failed for users</source>
        <translation>%count yêu cầu của người dùng bị lỗi</translation>
    </message>
    <message>
        <source>%failures of %requests users' requests on %side failed in %seconds s (%candidatePercent % against %activePercent %)%how</source>
        <translation>%failures trên %requests yêu cầu của người dùng trên %side lỗi trong %seconds s (%candidatePercent % so với %activePercent %)%how</translation>
    </message>
    <message>
        <source>%failures of %requests users' requests on %side were answered 404 in %seconds s (%candidatePercent % against %activePercent % on the active side)</source>
        <translation>%failures trên %requests yêu cầu của người dùng trên %side bị trả lời 404 trong %seconds s (%candidatePercent % so với %activePercent % trên bên hoạt động)</translation>
    </message>
    <message>
        <source>%file cannot be closed to other users: check the directory's owner and the free space.</source>
        <translation>Không thể chặn người dùng khác truy cập %file: kiểm tra chủ sở hữu thư mục và dung lượng trống.</translation>
    </message>
    <message>
        <source>%file cannot be made: check the directory's owner and the free space.</source>
        <translation>Không thể tạo %file: kiểm tra chủ sở hữu thư mục và dung lượng trống.</translation>
    </message>
    <message>
        <source>%file cannot be read: install the router first.</source>
        <translation>Không đọc được %file: hãy cài router trước.</translation>
    </message>
    <message>
        <source>%file cannot be replaced: check the directory's owner and the free space.</source>
        <translation>Không thể thay %file: kiểm tra chủ sở hữu thư mục và dung lượng trống.</translation>
    </message>
    <message>
        <source>%file cannot be written to disk: check the directory's owner and the free space.</source>
        <translation>Không thể ghi %file xuống đĩa: kiểm tra chủ sở hữu thư mục và dung lượng trống.</translation>
    </message>
    <message>
        <source>%file cannot be written: check the directory's owner and the free space.</source>
        <translation>Không thể ghi %file: kiểm tra chủ sở hữu thư mục và dung lượng trống.</translation>
    </message>
    <message>
        <source>%file could not be written and is as it was: %problem</source>
        <translation>Không thể ghi %file, tệp giữ nguyên như cũ: %problem</translation>
    </message>
    <message>
        <source>%file has no line for the built-in side: install the router again.</source>
        <translation>%file không có dòng cho bên cài sẵn: hãy cài lại router.</translation>
    </message>
    <message>
        <source>%file is as at the beginning of run %of; what it was is in %backup</source>
        <translation>%file như lúc bắt đầu đợt %of; nội dung vừa rồi ở trong %backup</translation>
    </message>
    <message>
        <source>%file is no directory and cannot be made one: check the directory's owner and the free space.</source>
        <translation>%file không phải thư mục và không tạo được: kiểm tra chủ sở hữu thư mục và dung lượng trống.</translation>
    </message>
    <message>
        <source>%file was changed meanwhile, and is as it is: ask both sides again</source>
        <translation>%file đã bị thay đổi trong lúc đó và được giữ nguyên: hãy hỏi lại cả hai bên</translation>
    </message>
    <message>
        <source>%first and %second are alike on both sides</source>
        <translation>%first và %second như nhau ở hai bên</translation>
    </message>
    <message>
        <source>%first is alike on both sides</source>
        <translation>%first như nhau ở hai bên</translation>
    </message>
    <message>
        <source>%first, %second and %third are alike on both sides</source>
        <translation>%first, %second và %third như nhau ở hai bên</translation>
    </message>
    <message>
        <source>%host could not be looked up: %said</source>
        <translation>không tra được %host: %said</translation>
    </message>
    <message>
        <source>%left left of %limit</source>
        <translation>còn %left trên %limit</translation>
    </message>
    <message>
        <source>%left of %limit requests left, new in %reset s; a canary test sends %needs a minute, our own limit leaves %own</source>
        <translation>còn %left trên %limit yêu cầu, đặt lại sau %reset s; một lần thử canary gửi %needs mỗi phút, giới hạn tự đặt còn %own</translation>
    </message>
    <message>
        <source>%n health checks failed in a row</source>
        <translation>%n kiểm tra sức khỏe lỗi liên tiếp</translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row%how</source>
        <translation>%n kiểm tra sức khỏe của %side lỗi liên tiếp%how</translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row%how from this desk, and users' requests neither confirm nor deny it yet: %users. It rolls back when they confirm it; Roll back goes now</source>
        <translation>%n kiểm tra sức khỏe của %side lỗi liên tiếp%how từ máy này, yêu cầu của người dùng chưa xác nhận cũng chưa bác bỏ: %users. Nó tự quay lui khi chúng xác nhận; Quay lui thì đi ngay</translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row%how from this desk, but users' requests go well</source>
        <translation>%n kiểm tra sức khỏe của %side lỗi liên tiếp%how từ máy này, nhưng yêu cầu của người dùng vẫn tốt</translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row%how, and those of the active side fail too: not the candidate alone</source>
        <translation>%n kiểm tra sức khỏe của %side lỗi liên tiếp%how, và của bên chính cũng lỗi: không phải riêng ứng viên</translation>
    </message>
    <message>
        <source>%n health checks of %side failed in a row: mend it first</source>
        <translation>%n kiểm tra sức khỏe của %side lỗi liên tiếp: sửa nó trước</translation>
    </message>
    <message>
        <source>%n lines could not be kept until the journal worked again</source>
        <translation>không giữ được %n dòng cho tới khi nhật ký hoạt động lại</translation>
    </message>
    <message>
        <source>%n of %of ended there since, %failed of them failed, %left</source>
        <translation>%n trên %of đã kết thúc ở đó từ lúc ấy, %failed trong đó lỗi, %left</translation>
    </message>
    <message>
        <source>%n of %of finished requests for the objectives, %left</source>
        <translation>%n trên %of yêu cầu đã xong cho các mục tiêu, %left</translation>
    </message>
    <message>
        <source>%n of %of upstreams of %side fail their health checks (%urls): mend them first</source>
        <translation>%n trên %of upstream của %side lỗi kiểm tra sức khỏe (%urls): hãy sửa trước</translation>
    </message>
    <message>
        <source>%n open streams were ended</source>
        <translation>đã kết thúc %n luồng đang mở</translation>
    </message>
    <message>
        <source>%n records up to number %upTo, older than %before, were removed; last hash %lastHash</source>
        <translation>đã xóa %n bản ghi tới số %upTo, cũ hơn %before; hash cuối %lastHash</translation>
    </message>
    <message>
        <source>%outcome</source>
        <translation>%outcome</translation>
    </message>
    <message>
        <source>%problem</source>
        <translation>%problem</translation>
    </message>
    <message>
        <source>%problem: it is started again</source>
        <translation>%problem: đang được khởi động lại</translation>
    </message>
    <message>
        <source>%problem; and the old key could not be put back (%failed): "signalbox router reload" brings the router to the key of the service file</source>
        <translation>%problem; và không đặt lại được key cũ (%failed): "signalbox router reload" đưa router về key trong tệp dịch vụ</translation>
    </message>
    <message>
        <source>%route: %failed of %n requests to %side failed, and %active has only %activePercent % good: not the candidate alone</source>
        <translation>%route: %failed trên %n yêu cầu tới %side bị lỗi, và %active cũng chỉ có %activePercent % tốt: không phải riêng ứng viên</translation>
    </message>
    <message>
        <source>%route: %failed of %n requests to %side failed: %percent % good, at least %objective % wanted; %active has %activePercent %</source>
        <translation>%route: %failed trên %n yêu cầu tới %side bị lỗi: %percent % tốt, cần ít nhất %objective %; %active có %activePercent %</translation>
    </message>
    <message>
        <source>%route: %failed of %n requests to %side failed: below %objective %, but so few can be chance; test longer</source>
        <translation>%route: %failed trên %n yêu cầu tới %side bị lỗi: dưới %objective %, nhưng ít như vậy có thể là ngẫu nhiên; hãy thử lâu hơn</translation>
    </message>
    <message>
        <source>%route: %good of %n answers of %side good (%percent %)</source>
        <translation>%route: %good trên %n trả lời của %side tốt (%percent %)</translation>
    </message>
    <message>
        <source>%route: %n answers of %side, %needed are needed: test longer or more often</source>
        <translation>%route: %n trả lời của %side, cần %needed: hãy thử lâu hơn hoặc dày hơn</translation>
    </message>
    <message>
        <source>%route: %side answered %throttled with 429, its rate limit is used up; %n answers are left, %needed are needed</source>
        <translation>%route: %side trả lời 429 cho %throttled yêu cầu, giới hạn tốc độ đã hết; còn %n trả lời, cần %needed</translation>
    </message>
    <message>
        <source>%route: %side is slower: TTFT p50 %p50 ms, p95 %p95 ms; %active %activeP50 ms, %activeP95 ms</source>
        <translation>%route: %side chậm hơn: TTFT p50 %p50 ms, p95 %p95 ms; %active %activeP50 ms, %activeP95 ms</translation>
    </message>
    <message>
        <source>%said%tries</source>
        <translation>%said%tries</translation>
    </message>
    <message>
        <source>%server is not the address of a name server</source>
        <translation>%server không phải địa chỉ của máy chủ tên</translation>
    </message>
    <message>
        <source>%share of production would be %percent % of %side's rate limit</source>
        <translation>%share production sẽ chiếm %percent % giới hạn tốc độ của %side</translation>
    </message>
    <message>
        <source>%share on %side = %percent % of its limit</source>
        <translation>%share trên %side = %percent % giới hạn của nó</translation>
    </message>
    <message>
        <source>%share to %side again, after the lease ran out</source>
        <translation>lại %share tới %side, sau khi lease hết hạn</translation>
    </message>
    <message>
        <source>%share to %side seen in users' requests</source>
        <translation>thấy %share tới %side trong yêu cầu của người dùng</translation>
    </message>
    <message>
        <source>%share to %side, %active active, order %epoch</source>
        <translation>%share tới %side, %active là bên chính, lệnh %epoch</translation>
    </message>
    <message>
        <source>%share to %side, as it was found, taken as set by hand. %reason</source>
        <translation>%share tới %side, như đã thấy, coi như đặt bằng tay. %reason</translation>
    </message>
    <message>
        <source>%side active</source>
        <translation>%side là chính</translation>
    </message>
    <message>
        <source>%side answered 429</source>
        <translation>%side trả lời 429</translation>
    </message>
    <message>
        <source>%side breaks its objective: %what</source>
        <translation>%side vi phạm mục tiêu: %what</translation>
    </message>
    <message>
        <source>%side can carry up to %share</source>
        <translation>%side tải được tới %share</translation>
    </message>
    <message>
        <source>%side ends connections before it answers: %again of %of health checks had to be sent again</source>
        <translation>%side đóng kết nối trước khi trả lời: %again trên %of kiểm tra sức khỏe phải gửi lại</translation>
    </message>
    <message>
        <source>%side failed %failed of %of measured requests, %other %otherFailed of %otherOf; that may still be chance</source>
        <translation>%side lỗi %failed trên %of yêu cầu đo, %other lỗi %otherFailed trên %otherOf; vẫn có thể là ngẫu nhiên</translation>
    </message>
    <message>
        <source>%side fails more than %other: %failed of %of measured requests against %otherFailed of %otherOf, last: %said</source>
        <translation>%side lỗi nhiều hơn %other: %failed trên %of yêu cầu đo so với %otherFailed trên %otherOf, lần cuối: %said</translation>
    </message>
    <message>
        <source>%side fails the golden prompt %name: %why</source>
        <translation>%side không đạt golden prompt %name: %why</translation>
    </message>
    <message>
        <source>%side fails: %failed of %of measured requests, last: %said</source>
        <translation>%side lỗi: %failed trên %of yêu cầu đo, lần cuối: %said</translation>
    </message>
    <message>
        <source>%side has not been checked yet: wait for its first health check</source>
        <translation>%side chưa được kiểm tra: chờ kiểm tra sức khỏe đầu tiên</translation>
    </message>
    <message>
        <source>%side is %ms ms slower on new connections only (%slow against %fast ms); on a warm one both are alike</source>
        <translation>%side chỉ chậm hơn %ms ms ở kết nối mới (%slow so với %fast ms); ở kết nối ấm cả hai như nhau</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is looking up the name: the resolver, not the relay</source>
        <translation>%side chậm hơn %other %ms ms ở trung vị (%slow so với %fast ms); %percent % trong đó là tra tên: do bộ phân giải, không do relay</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is opening the connection: the path or a full host, not the model</source>
        <translation>%side chậm hơn %other %ms ms ở trung vị (%slow so với %fast ms); %percent % trong đó là mở kết nối: do đường đi hoặc máy chủ đầy tải, không do model</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is sending the request</source>
        <translation>%side chậm hơn %other %ms ms ở trung vị (%slow so với %fast ms); %percent % trong đó là gửi yêu cầu</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is the TLS handshake</source>
        <translation>%side chậm hơn %other %ms ms ở trung vị (%slow so với %fast ms); %percent % trong đó là bắt tay TLS</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is waiting for the first byte: the relay or its upstream, not the network</source>
        <translation>%side chậm hơn %other %ms ms ở trung vị (%slow so với %fast ms); %percent % trong đó là chờ byte đầu: do relay hoặc upstream của nó, không do mạng</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is waiting for the first byte; %alike: the relay or its upstream, not the network</source>
        <translation>%side chậm hơn %other %ms ms ở trung vị (%slow so với %fast ms); %percent % trong đó là chờ byte đầu; %alike: do relay hoặc upstream của nó, không do mạng</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it passes between the first byte and the first token: the model, not the network</source>
        <translation>%side chậm hơn %other %ms ms ở trung vị (%slow so với %fast ms); %percent % trong đó là từ byte đầu đến token đầu: do model, không do mạng</translation>
    </message>
    <message>
        <source>%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it passes between the first byte and the first token; %alike: the model, not the network</source>
        <translation>%side chậm hơn %other %ms ms ở trung vị (%slow so với %fast ms); %percent % trong đó là từ byte đầu đến token đầu; %alike: do model, không do mạng</translation>
    </message>
    <message>
        <source>%side is %status</source>
        <translation>%side: %status</translation>
    </message>
    <message>
        <source>%side is %status by its upstream %url: %message</source>
        <translation>%side: %status, do upstream %url: %message</translation>
    </message>
    <message>
        <source>%side is %status by its upstream %url: its health check took %ms ms</source>
        <translation>%side: %status, do upstream %url; kiểm tra sức khỏe của nó mất %ms ms</translation>
    </message>
    <message>
        <source>%side is %status: %message</source>
        <translation>%side: %status: %message</translation>
    </message>
    <message>
        <source>%side is %status: its health check took %ms ms</source>
        <translation>%side: %status; kiểm tra sức khỏe mất %ms ms</translation>
    </message>
    <message>
        <source>%side is %status: its last health check went well (%ms ms); not enough of them in a row yet</source>
        <translation>%side: %status; kiểm tra sức khỏe gần nhất tốt (%ms ms); chưa đủ số lần liên tiếp</translation>
    </message>
    <message>
        <source>%side is rate-limited: %throttled of %requests users' requests got 429, on %active %activeThrottled of %activeRequests</source>
        <translation>%side bị giới hạn tốc độ: %throttled trên %requests yêu cầu của người dùng nhận 429, trên %active là %activeThrottled trên %activeRequests</translation>
    </message>
    <message>
        <source>%side is slow and %active is not: p95 %candidateMs ms (over %limitMs ms) against %activeMs ms</source>
        <translation>%side chậm còn %active thì không: p95 %candidateMs ms (trên %limitMs ms) so với %activeMs ms</translation>
    </message>
    <message>
        <source>%side is unhealthy by its checks, though the last of them went well: mend it first</source>
        <translation>%side không khỏe theo các kiểm tra, dù lần cuối tốt: hãy sửa nó trước</translation>
    </message>
    <message>
        <source>%side limits our requests (429): %throttled of %of; its times say little until that ends</source>
        <translation>%side giới hạn yêu cầu của ta (429): %throttled trên %of; thời gian của nó ít ý nghĩa cho tới khi hết</translation>
    </message>
    <message>
        <source>%side limits our requests (429): wait until its limit has room again</source>
        <translation>%side giới hạn yêu cầu của ta (429): chờ tới khi giới hạn có chỗ trở lại</translation>
    </message>
    <message>
        <source>%side limits our requests (429): wait, or have its limit raised</source>
        <translation>%side giới hạn yêu cầu của ta (429): chờ, hoặc xin nâng giới hạn</translation>
    </message>
    <message>
        <source>%side refuses its key (401 or 403): put a valid one where the service file says</source>
        <translation>%side từ chối key của nó (401 hoặc 403): đặt key hợp lệ vào nơi tệp dịch vụ chỉ ra</translation>
    </message>
    <message>
        <source>%side refuses the new key (fingerprint %to), nothing was changed: %problem</source>
        <translation>%side từ chối key mới (vân tay %to), không có gì thay đổi: %problem</translation>
    </message>
    <message>
        <source>%side says that its own rate limit is nearly used up</source>
        <translation>%side báo giới hạn tốc độ của chính nó sắp hết</translation>
    </message>
    <message>
        <source>%side says that nothing is left of its limit: wait, or have it raised</source>
        <translation>%side báo giới hạn của nó không còn gì: chờ, hoặc xin nâng</translation>
    </message>
    <message>
        <source>%side streams slowly: %slow ms from token to token against %fast ms; its first token comes later, too: %first against %otherFirst ms at the median</source>
        <translation>%side stream chậm: %slow ms giữa hai token so với %fast ms; token đầu của nó cũng đến muộn hơn: %first so với %otherFirst ms ở trung vị</translation>
    </message>
    <message>
        <source>%side streams slowly: %slow ms from token to token against %fast ms; the first token comes in time</source>
        <translation>%side stream chậm: %slow ms giữa hai token so với %fast ms; token đầu đến kịp</translation>
    </message>
    <message>
        <source>%side: %what</source>
        <translation>%side: %what</translation>
    </message>
    <message>
        <source>%side: limit unknown</source>
        <translation>%side: giới hạn không rõ</translation>
    </message>
    <message>
        <source>%signs (%what)</source>
        <translation>%signs (%what)</translation>
    </message>
    <message>
        <source>%slow of %of answers from %side took more than %above ms until the first token, against %otherSlow of %otherOf from %other; of so few that may be chance</source>
        <translation>%slow trong %of câu trả lời của %side mất hơn %above ms đến token đầu tiên, so với %otherSlow trong %otherOf của %other; ít như vậy thì có thể chỉ là ngẫu nhiên</translation>
    </message>
    <message>
        <source>%text</source>
        <translation>%text</translation>
    </message>
    <message>
        <source>%value % (%low to %high %)</source>
        <translation>%value % (%low đến %high %)</translation>
    </message>
    <message>
        <source>%value % (at least %low %)</source>
        <translation>%value % (ít nhất %low %)</translation>
    </message>
    <message>
        <source>%value points (%low to %high)</source>
        <translation>%value điểm (%low đến %high)</translation>
    </message>
    <message>
        <source>%verb asked for, of the console that drives run %run. %reason</source>
        <translation>đã yêu cầu %verb với console đang điều khiển đợt %run. %reason</translation>
    </message>
    <message>
        <source>%verb, as %who asked</source>
        <translation>%verb, theo yêu cầu của %who</translation>
    </message>
    <message>
        <source>%verb, asked by %who, is refused: %because</source>
        <translation>%verb do %who yêu cầu bị từ chối: %because</translation>
    </message>
    <message>
        <source>%what</source>
        <translation>%what</translation>
    </message>
    <message>
        <source>%what (%where)</source>
        <translation>%what (%where)</translation>
    </message>
    <message>
        <source>%what: blue %blue, green %green</source>
        <translation>%what: blue %blue, green %green</translation>
    </message>
    <message>
        <source>%who (%program) does not operate any more</source>
        <translation>%who (%program) không còn vận hành nữa</translation>
    </message>
    <message>
        <source>%who (%program) moves this run; its plan is not known to this console</source>
        <translation>%who (%program) đang chuyển đợt này; console này không biết kế hoạch của nó</translation>
    </message>
    <message>
        <source>%who (%program) was faster, and operates</source>
        <translation>%who (%program) nhanh hơn, và đang vận hành</translation>
    </message>
    <message>
        <source>%who changed the router, not this console: %share to %side, %active active</source>
        <translation>%who đã đổi router, không phải console này: %share tới %side, %active là bên chính</translation>
    </message>
    <message>
        <source>%who changed the router: %share to %side</source>
        <translation>%who đã đổi router: %share tới %side</translation>
    </message>
    <message>
        <source>%who made %active active</source>
        <translation>%who đã đặt %active làm chính</translation>
    </message>
    <message>
        <source>%who moved this run; nobody moves it on now</source>
        <translation>%who đã chuyển đợt này; nay không ai chuyển nó tiếp</translation>
    </message>
    <message>
        <source>%who operates this service (%program): this console watches; rolling back works from here too</source>
        <translation>%who đang vận hành dịch vụ này (%program): console này theo dõi; quay lui từ đây cũng được</translation>
    </message>
    <message>
        <source>%who pressed roll back. %reason</source>
        <translation>%who đã bấm quay lui. %reason</translation>
    </message>
    <message>
        <source>%who rolled back: all production is on %active</source>
        <translation>%who đã quay lui: toàn bộ production trên %active</translation>
    </message>
    <message>
        <source>%who still watches it: %what</source>
        <translation>%who vẫn theo dõi nó: %what</translation>
    </message>
    <message>
        <source>%who took over (%program): %reason</source>
        <translation>%who đã tiếp quản (%program): %reason</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Lùi</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Kiểm t&amp;ra lại</translation>
    </message>
    <message>
        <source>&amp;Check and go on</source>
        <translation>&amp;Kiểm tra, đi tiếp</translation>
    </message>
    <message>
        <source>&amp;Go on anyway</source>
        <translation>&amp;Vẫn đi tiếp</translation>
    </message>
    <message>
        <source>&amp;Listens on</source>
        <translation>&amp;Nghe ở</translation>
    </message>
    <message>
        <source>&amp;Model of health checks</source>
        <translation>&amp;Model kiểm tra sức khỏe</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Tên</translation>
    </message>
    <message>
        <source>&amp;Name there</source>
        <translation>&amp;Tên ở đó</translation>
    </message>
    <message>
        <source>&amp;Version, for people</source>
        <translation>&amp;Phiên bản, cho người đọc</translation>
    </message>
    <message>
        <source>&amp;Write and open</source>
        <translation>&amp;Ghi và mở</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>, %1 answered 4xx, which is no failure</source>
        <translation>, %1 bị trả lời 4xx, không tính là lỗi</translation>
    </message>
    <message>
        <source>, %1 ms warm</source>
        <translation>, ấm %1 ms</translation>
    </message>
    <message>
        <source>, %1 of them tries again</source>
        <translation>, %1 trong đó là thử lại</translation>
    </message>
    <message>
        <source>, %1 refused</source>
        <translation>, %1 bị từ chối</translation>
    </message>
    <message>
        <source>, %1 to %2</source>
        <translation>, %1 đến %2</translation>
    </message>
    <message>
        <source>, 4xx %1 %</source>
        <translation>, 4xx %1 %</translation>
    </message>
    <message>
        <source>, HTTP %1</source>
        <translation>, HTTP %1</translation>
    </message>
    <message>
        <source>, HTTP %status</source>
        <translation>, HTTP %status</translation>
    </message>
    <message>
        <source>, HUNG: it does not answer</source>
        <translation>, TREO: nó không trả lời</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>, bởi %1</translation>
    </message>
    <message>
        <source>, by the console itself</source>
        <translation>, do chính console</translation>
    </message>
    <message>
        <source>, goodput %percent % (%rate/s)</source>
        <translation>, goodput %percent % (%rate/s)</translation>
    </message>
    <message>
        <source>, mostly %outcome</source>
        <translation>, phần lớn %outcome</translation>
    </message>
    <message>
        <source>, mostly %what</source>
        <translation>, chủ yếu %what</translation>
    </message>
    <message>
        <source>, newest %1 ms old</source>
        <translation>, mới nhất cách đây %1 ms</translation>
    </message>
    <message>
        <source>, none since %1 s</source>
        <translation>, không có thêm từ %1 s</translation>
    </message>
    <message>
        <source>, p95 %1 to the headers</source>
        <translation>, p95 %1 tới header</translation>
    </message>
    <message>
        <source>, reset in %1 s</source>
        <translation>, đặt lại sau %1 s</translation>
    </message>
    <message>
        <source>, the anchor file agrees</source>
        <translation>, tệp mốc neo khớp</translation>
    </message>
    <message>
        <source>, the end was not reached</source>
        <translation>, chưa tới được đích</translation>
    </message>
    <message>
        <source>, the oldest for %1</source>
        <translation>, cũ nhất đã %1</translation>
    </message>
    <message>
        <source>, there is no anchor file</source>
        <translation>, không có tệp mốc neo</translation>
    </message>
    <message>
        <source>, those up to %1 were pruned, as the journal says</source>
        <translation>, các bản ghi tới %1 đã bị dọn, như nhật ký ghi</translation>
    </message>
    <message>
        <source>-%1 %</source>
        <translation>-%1 %</translation>
    </message>
    <message>
        <source>--%1: "%2" is not a time; expected 2026-11-23, 2026-11-23T10:30, 2026-11-23T10:30:00Z, or how long ago: 2h, 7d</source>
        <translation>--%1: "%2" không phải thời điểm; cần 2026-11-23, 2026-11-23T10:30, 2026-11-23T10:30:00Z, hoặc cách đây bao lâu: 2h, 7d</translation>
    </message>
    <message>
        <source>--%1: "%2" is not an amount; expected digits like 7.2</source>
        <translation>--%1: "%2" không phải số tiền; cần chữ số như 7.2</translation>
    </message>
    <message>
        <source>--active %1: blue or green was expected</source>
        <translation>--active %1: cần blue hoặc green</translation>
    </message>
    <message>
        <source>--after: expected seconds, 0 to 86400</source>
        <translation>--after: cần số giây, 0 đến 86400</translation>
    </message>
    <message>
        <source>--alpha %1: a chance from 0.000001 to 0.2 was expected</source>
        <translation>--alpha %1: cần một xác suất từ 0.000001 đến 0.2</translation>
    </message>
    <message>
        <source>--anchor goes with --verify and is NUMBER:HASH, as log --verify prints it</source>
        <translation>--anchor đi cùng --verify và là NUMBER:HASH, như log --verify in ra</translation>
    </message>
    <message>
        <source>--config and --sandbox exclude each other</source>
        <translation>--config và --sandbox loại trừ nhau</translation>
    </message>
    <message>
        <source>--for: "%1" is not a time from 1s to 1h</source>
        <translation>--for: "%1" không phải thời gian từ 1s đến 1h</translation>
    </message>
    <message>
        <source>--hold: "%1" is not a duration; expected 500ms, 30s, 10m or 1h30m</source>
        <translation>--hold: "%1" không phải thời lượng; cần 500ms, 30s, 10m hoặc 1h30m</translation>
    </message>
    <message>
        <source>--level: "%1" is none; expected debug, info, ok, warn or error</source>
        <translation>--level: không có "%1"; cần debug, info, ok, warn hoặc error</translation>
    </message>
    <message>
        <source>--limit: expected a number from 1 to 1000000</source>
        <translation>--limit: cần một số từ 1 đến 1000000</translation>
    </message>
    <message>
        <source>--older-than: "%1" is not an age of an hour or more; expected 90d or 12h</source>
        <translation>--older-than: "%1" không phải tuổi từ một giờ trở lên; cần 90d hoặc 12h</translation>
    </message>
    <message>
        <source>--override needs a reason: it is journaled</source>
        <translation>--override cần lý do: nó được ghi vào nhật ký</translation>
    </message>
    <message>
        <source>--prune and --older-than AGE go together: log --prune --older-than 90d</source>
        <translation>--prune và --older-than AGE đi cùng nhau: log --prune --older-than 90d</translation>
    </message>
    <message>
        <source>--rate-date: expected a day like 2026-11-24, and a rate</source>
        <translation>--rate-date: cần một ngày như 2026-11-24, và một tỷ giá</translation>
    </message>
    <message>
        <source>--resolver: "%1" is not the address of a name server, such as 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:53</source>
        <translation>--resolver: "%1" không phải là địa chỉ của một máy chủ tên, như 192.0.2.53, 192.0.2.53:5353 hay [2001:db8::53]:53</translation>
    </message>
    <message>
        <source>--resume goes on by the plan of the run that is found: no --plan, --hold or --advise with it</source>
        <translation>--resume đi tiếp theo kế hoạch của đợt tìm thấy: không dùng cùng --plan, --hold hay --advise</translation>
    </message>
    <message>
        <source>--retry: expected none, sdk or article, not "%1"</source>
        <translation>--retry: cần none, sdk hoặc article, không phải "%1"</translation>
    </message>
    <message>
        <source>--run: "%1" is not the number of a run</source>
        <translation>--run: "%1" không phải số của một đợt</translation>
    </message>
    <message>
        <source>--sandbox: there is no scenario "%1" and no such file; expected one of %2</source>
        <translation>--sandbox: không có kịch bản "%1" và không có tệp như vậy; cần một trong %2</translation>
    </message>
    <message>
        <source>--seed: expected a whole number</source>
        <translation>--seed: cần một số nguyên</translation>
    </message>
    <message>
        <source>--seed: expected a whole number, 0 or above</source>
        <translation>--seed: cần số nguyên, từ 0 trở lên</translation>
    </message>
    <message>
        <source>--sheets: expected two names, like direct,relay</source>
        <translation>--sheets: cần hai tên, như direct,relay</translation>
    </message>
    <message>
        <source>--side: "%1" is no side; expected blue or green</source>
        <translation>--side: "%1" không phải bên; cần blue hoặc green</translation>
    </message>
    <message>
        <source>--theme: expected light or dark</source>
        <translation>--theme: cần light hoặc dark</translation>
    </message>
    <message>
        <source>--users goes with --sandbox: it sets how many simulated users come</source>
        <translation>--users đi cùng --sandbox: nó đặt số người dùng giả lập</translation>
    </message>
    <message>
        <source>--users: "%1" is not a rate; expected requests per second, 0 to 2000</source>
        <translation>--users: "%1" không phải tốc độ; cần số yêu cầu mỗi giây, 0 đến 2000</translation>
    </message>
    <message>
        <source>--verify, --replay, --export and --prune exclude each other</source>
        <translation>--verify, --replay, --export và --prune loại trừ nhau</translation>
    </message>
    <message>
        <source>--volume: "%1" is not MODEL=TOKENS, like gpt-4o=100M</source>
        <translation>--volume: "%1" không phải MODEL=TOKENS, như gpt-4o=100M</translation>
    </message>
    <message>
        <source>--warmup %1: a time such as 20s or 0s was expected</source>
        <translation>--warmup %1: cần thời gian như 20s hoặc 0s</translation>
    </message>
    <message>
        <source>--within: expected whole seconds, 1 to 3600</source>
        <translation>--within: cần số giây nguyên, 1 đến 3600</translation>
    </message>
    <message>
        <source>/v1/models gives no answer</source>
        <translation>/v1/models không trả lời</translation>
    </message>
    <message>
        <source>/v1/models gives no list (%status)</source>
        <translation>/v1/models không cho danh sách (%status)</translation>
    </message>
    <message>
        <source>/v1/usage answers, and says nothing of what is left</source>
        <translation>/v1/usage có trả lời, nhưng không nói còn lại bao nhiêu</translation>
    </message>
    <message>
        <source>/v1/usage gives no answer</source>
        <translation>/v1/usage không trả lời</translation>
    </message>
    <message>
        <source>/v1/usage gives nothing (%status)</source>
        <translation>/v1/usage không cho gì (%status)</translation>
    </message>
    <message>
        <source>0 to 100 with at most two decimals, then Enter.</source>
        <translation>0 đến 100 với nhiều nhất hai số thập phân, rồi Enter.</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>1 hop to %1 by %2</source>
        <translation>1 chặng tới %1 bằng %2</translation>
    </message>
    <message>
        <source>1 of 5: a service</source>
        <translation>1 trên 5: dịch vụ</translation>
    </message>
    <message>
        <source>1 to 4 KB</source>
        <translation>1 đến 4 KB</translation>
    </message>
    <message>
        <source>1 to 8 choose a view, Left and Right move the cursor, plus and minus zoom, Page Up and Page Down move in time, End goes back to live.</source>
        <translation>1 đến 8 chọn hình, Trái và Phải di chuyển con trỏ, cộng và trừ phóng to thu nhỏ, Page Up và Page Down di chuyển theo thời gian, End trở về live.</translation>
    </message>
    <message>
        <source>1 upstream</source>
        <translation>1 upstream</translation>
    </message>
    <message>
        <source>1, 0, true, false, yes or no was expected, or nothing</source>
        <translation>cần 1, 0, true, false, yes hoặc no, hoặc để trống</translation>
    </message>
    <message>
        <source>15 m</source>
        <translation>15 ph</translation>
    </message>
    <message>
        <source>16 to 64 KB</source>
        <translation>16 đến 64 KB</translation>
    </message>
    <message>
        <source>2 of 5: environment BLUE</source>
        <translation>2 trên 5: môi trường BLUE</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>256 KB and more</source>
        <translation>256 KB trở lên</translation>
    </message>
    <message>
        <source>3 of 5: environment GREEN</source>
        <translation>3 trên 5: môi trường GREEN</translation>
    </message>
    <message>
        <source>3 tries, 2ⁿ s</source>
        <translation>3 lần, 2ⁿ s</translation>
    </message>
    <message>
        <source>4 of 5: the router</source>
        <translation>4 trên 5: router</translation>
    </message>
    <message>
        <source>4 to 16 KB</source>
        <translation>4 đến 16 KB</translation>
    </message>
    <message>
        <source>429</source>
        <translation>429</translation>
    </message>
    <message>
        <source>4xx</source>
        <translation>4xx</translation>
    </message>
    <message>
        <source>5 m</source>
        <translation>5 ph</translation>
    </message>
    <message>
        <source>5 of 5: the service file</source>
        <translation>5 trên 5: tệp dịch vụ</translation>
    </message>
    <message>
        <source>520 to 524: the relay's CDN cannot reach it.</source>
        <translation>520 đến 524: CDN của relay không tới được relay.</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>64 to 256 KB</source>
        <translation>64 đến 256 KB</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>khoảng 95 %</translation>
    </message>
    <message>
        <source>95 of 100 requests were answered within %1 ms on blue and %2 ms on green.</source>
        <translation>95 trên 100 yêu cầu được trả lời trong %1 ms trên blue và %2 ms trên green.</translation>
    </message>
    <message>
        <source>95 of 100 requests were answered within %1 ms on blue; none was on green.</source>
        <translation>95 trên 100 yêu cầu được trả lời trong %1 ms trên blue; không có yêu cầu nào trên green.</translation>
    </message>
    <message>
        <source>95 of 100 requests were answered within %1 ms on green; none was on blue.</source>
        <translation>95 trên 100 yêu cầu được trả lời trong %1 ms trên green; không có yêu cầu nào trên blue.</translation>
    </message>
    <message>
        <source>: users wait %1 for the headers on %2 and %3 on %4 at the median (p95 %5 and %6, objective %7)</source>
        <translation>: trung vị người dùng chờ header %1 trên %2 và %3 trên %4 (p95 %5 và %6, mục tiêu %7)</translation>
    </message>
    <message>
        <source>; %1 given up</source>
        <translation>; %1 bỏ dở</translation>
    </message>
    <message>
        <source>; %1 sent again</source>
        <translation>; %1 gửi lại</translation>
    </message>
    <message>
        <source>; %1 throttled</source>
        <translation>; %1 bị giới hạn</translation>
    </message>
    <message>
        <source>; %1 tokens in, %2 out</source>
        <translation>; %1 token vào, %2 ra</translation>
    </message>
    <message>
        <source>; TTFT p50 %1 p95 %2 ms, TPOT p50 %3 p95 %4 ms, total p50 %5 p95 %6 ms</source>
        <translation>; TTFT p50 %1 p95 %2 ms, TPOT p50 %3 p95 %4 ms, tổng p50 %5 p95 %6 ms</translation>
    </message>
    <message>
        <source>; asked from %1</source>
        <translation>; hỏi từ %1</translation>
    </message>
    <message>
        <source>; at try %n</source>
        <translation>; ở lần thử %n</translation>
    </message>
    <message>
        <source>; dots: %1</source>
        <translation>; chấm: %1</translation>
    </message>
    <message>
        <source>; expected %1</source>
        <translation>; cần %1</translation>
    </message>
    <message>
        <source>; golden prompts: %1</source>
        <translation>; golden prompt: %1</translation>
    </message>
    <message>
        <source>; goodput %1 % (%2/s)</source>
        <translation>; goodput %1 % (%2/s)</translation>
    </message>
    <message>
        <source>; its last order was by %1</source>
        <translation>; lệnh gần nhất của nó là của %1</translation>
    </message>
    <message>
        <source>; of %1 nothing is stored</source>
        <translation>; của %1 không lưu gì</translation>
    </message>
    <message>
        <source>; requests are started and none finishes</source>
        <translation>; yêu cầu được bắt đầu và không cái nào kết thúc</translation>
    </message>
    <message>
        <source>; stretched by %1 s: %2</source>
        <translation>; kéo dài thêm %1 s: %2</translation>
    </message>
    <message>
        <source>; tokens in %1, out %2</source>
        <translation>; token vào %1, ra %2</translation>
    </message>
    <message>
        <source>; try %1</source>
        <translation>; thử %1</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>A canary test comes later than asked instead of provoking 429; users share the same limit.</source>
        <translation>Thử canary đến muộn hơn yêu cầu để không gây 429; người dùng dùng chung giới hạn này.</translation>
    </message>
    <message>
        <source>A check counts from when it was due, so a late start never flatters a side.</source>
        <translation>Kiểm tra được tính từ lúc đến hạn, nên bắt đầu trễ không bao giờ làm đẹp cho bên nào.</translation>
    </message>
    <message>
        <source>A check of %1 failed%2.</source>
        <translation>Một kiểm tra của %1 lỗi%2.</translation>
    </message>
    <message>
        <source>A client stays on its &amp;side while the share grows</source>
        <translation>Client ở &amp;yên một bên khi tỷ lệ tăng</translation>
    </message>
    <message>
        <source>A deploy is refused unless you override it with a reason. </source>
        <translation>Triển khai bị từ chối trừ khi bạn bỏ qua kèm lý do. </translation>
    </message>
    <message>
        <source>A deploy waits for its preflight. All production goes to %1.</source>
        <translation>Một lần triển khai chờ kiểm tra trước. Toàn bộ production tới %1.</translation>
    </message>
    <message>
        <source>A firewall drops the packets on the way.</source>
        <translation>Một tường lửa bỏ gói tin trên đường.</translation>
    </message>
    <message>
        <source>A firewall refuses this machine.</source>
        <translation>Một tường lửa từ chối máy này.</translation>
    </message>
    <message>
        <source>A page of a proxy, a captive portal or a CDN came instead of the relay's answer.</source>
        <translation>Nhận được trang của proxy, captive portal hoặc CDN thay cho trả lời của relay.</translation>
    </message>
    <message>
        <source>A private authority: router.ca_file must name it.</source>
        <translation>CA riêng: router.ca_file phải chỉ ra nó.</translation>
    </message>
    <message>
        <source>A proxy between relay and upstream has a shorter time-out than answers take.</source>
        <translation>Một proxy giữa relay và upstream có thời gian chờ ngắn hơn thời gian trả lời.</translation>
    </message>
    <message>
        <source>A queue or a pool is full there.</source>
        <translation>Ở đó có hàng đợi hoặc pool đã đầy.</translation>
    </message>
    <message>
        <source>A rollback brings all production back to %active %version, and nothing else: what you change of %candidate meanwhile stays.</source>
        <translation>Quay lui đưa toàn bộ production về %active %version, ngoài ra không đổi gì: những gì bạn sửa ở %candidate trong lúc đó vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>A rollback brings all production back to %active %version. It changes no file and no key: what you change of %candidate meanwhile stays, and "signalbox restore" brings the service file back.</source>
        <translation>Quay lui đưa toàn bộ production về %active %version. Nó không đổi tệp hay key nào: những gì bạn đổi của %candidate trong lúc đó vẫn giữ, và "signalbox restore" khôi phục tệp dịch vụ.</translation>
    </message>
    <message>
        <source>A rollback brings all production to %1, which takes its key and could carry all users. Now: %2 to %3, order %4.</source>
        <translation>Quay lui đưa toàn bộ production về %1, bên nhận key của nó và tải được mọi người dùng. Bây giờ: %2 tới %3, lệnh %4.</translation>
    </message>
    <message>
        <source>A run is open already.</source>
        <translation>Đã có một đợt đang mở.</translation>
    </message>
    <message>
        <source>A run was found open</source>
        <translation>Thấy một đợt đang mở</translation>
    </message>
    <message>
        <source>A sandbox has no service file to write to.</source>
        <translation>Sandbox không có tệp dịch vụ để ghi vào.</translation>
    </message>
    <message>
        <source>A sandbox makes its own keys.</source>
        <translation>Sandbox tự tạo key của nó.</translation>
    </message>
    <message>
        <source>A service is one endpoint that your users call, with two environments behind it. What you answer here becomes a commented file; nothing is written before its last page.</source>
        <translation>Dịch vụ là một endpoint mà người dùng của bạn gọi, phía sau có hai môi trường. Những gì bạn trả lời ở đây thành một tệp có chú thích; không ghi gì trước trang cuối.</translation>
    </message>
    <message>
        <source>A test sends a few requests of its own, each at the same moment through the router and straight, to the candidate and for comparison to the active side. It moves no traffic, is counted apart from users' requests, and stays within the rate limit.</source>
        <translation>Một lần thử gửi vài yêu cầu của riêng nó, mỗi cái cùng lúc qua router và đi thẳng, tới ứng viên và để so sánh tới bên chính. Nó không chuyển lưu lượng, được tính riêng với yêu cầu của người dùng, và ở trong giới hạn tốc độ.</translation>
    </message>
    <message>
        <source>A time reads like 500ms, 60s or 2m.</source>
        <translation>Thời gian viết như 500ms, 60s hoặc 2m.</translation>
    </message>
    <message>
        <source>A variable of the environment cannot be changed from here: keep the key by dotenv:, file: or keychain: to replace it while the router runs.</source>
        <translation>Không đổi được biến môi trường từ đây: giữ key bằng dotenv:, file: hoặc keychain: để thay key khi router đang chạy.</translation>
    </message>
    <message>
        <source>ACTIVE</source>
        <translation>CHÍNH</translation>
    </message>
    <message>
        <source>ADVICE: roll back now: %because</source>
        <translation>KHUYẾN NGHỊ: quay lui ngay: %because</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>All of this page as plain text; it holds no key.</source>
        <translation>Toàn bộ trang này dạng văn bản thuần; không chứa key nào.</translation>
    </message>
    <message>
        <source>All production back to %1</source>
        <translation>Đưa toàn bộ production về %1</translation>
    </message>
    <message>
        <source>All production back to %1, at once.</source>
        <translation>Toàn bộ production về %1, ngay lập tức.</translation>
    </message>
    <message>
        <source>All production back to %1, which had it before the promotion. Asks first: no run is open.</source>
        <translation>Đưa toàn bộ production về %1, bên mang nó trước khi thăng cấp. Hỏi trước: không có đợt nào đang mở.</translation>
    </message>
    <message>
        <source>All production back to %1. Asks first: no run is open.</source>
        <translation>Toàn bộ production về %1. Hỏi trước: không có đợt nào đang mở.</translation>
    </message>
    <message>
        <source>All production is ordered to %1 already: order it again</source>
        <translation>Đã có lệnh toàn bộ production tới %1: ra lệnh lại</translation>
    </message>
    <message>
        <source>All production to the active side, at once.</source>
        <translation>Toàn bộ production về bên chính, ngay lập tức.</translation>
    </message>
    <message>
        <source>All traffic was back after %1 s.</source>
        <translation>Toàn bộ lưu lượng đã quay về sau %1 s.</translation>
    </message>
    <message>
        <source>Already checked</source>
        <translation>Đã kiểm tra</translation>
    </message>
    <message>
        <source>Anchor file</source>
        <translation>Tệp mốc neo</translation>
    </message>
    <message>
        <source>Another console operates</source>
        <translation>Console khác đang vận hành</translation>
    </message>
    <message>
        <source>Another console starts this router and does not end.</source>
        <translation>Một console khác đang khởi động router này và không kết thúc.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Answers of %side are of the right form and wrong: no status code shows that.</source>
        <translation>Trả lời của %side đúng dạng nhưng sai nội dung: không mã trạng thái nào cho thấy điều đó.</translation>
    </message>
    <message>
        <source>Answers of %side break off: users see half of them.</source>
        <translation>Trả lời của %side bị đứt: người dùng chỉ thấy một nửa.</translation>
    </message>
    <message>
        <source>Armed, end it</source>
        <translation>Đã mở khóa, kết thúc</translation>
    </message>
    <message>
        <source>As last told: the router tells nothing new now.</source>
        <translation>Theo lần báo cuối: router hiện không báo gì mới.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Hỏi lại</translation>
    </message>
    <message>
        <source>Ask both sides</source>
        <translation>Hỏi cả hai bên</translation>
    </message>
    <message>
        <source>Ask the relay's changelog; test clients that read these fields.</source>
        <translation>Xem changelog của relay; thử các client đọc những trường này.</translation>
    </message>
    <message>
        <source>Ask this side again by hand; look at proxies that buffer or time out; do not deploy.</source>
        <translation>Hỏi lại bên này bằng tay; xem các proxy có đệm hoặc hết thời gian chờ không; đừng triển khai.</translation>
    </message>
    <message>
        <source>Asking the relay…</source>
        <translation>Đang hỏi relay…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Đang hỏi…</translation>
    </message>
    <message>
        <source>Asking… %1 requests left</source>
        <translation>Đang hỏi… còn %1 yêu cầu</translation>
    </message>
    <message>
        <source>At once, and it is active again. Run %1 made %2 active.</source>
        <translation>Ngay lập tức, và nó lại là bên hoạt động. Lượt chạy %1 đã đưa %2 thành bên hoạt động.</translation>
    </message>
    <message>
        <source>At the present rate, %1 of production is %2 of %3's rate limit; all of it back on %4 is %5 of its limit.</source>
        <translation>Ở tốc độ hiện tại, %1 production bằng %2 giới hạn tốc độ của %3; dồn tất cả về %4 bằng %5 giới hạn của nó.</translation>
    </message>
    <message>
        <source>BLUE carries production at first. The check sends one request of a few tokens.</source>
        <translation>Ban đầu BLUE tải production. Lần kiểm tra gửi một yêu cầu vài token.</translation>
    </message>
    <message>
        <source>Back step by step</source>
        <translation>Lùi từng bước</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Về live</translation>
    </message>
    <message>
        <source>Baking: %1, %2 left before it is made active.</source>
        <translation>Đang theo dõi cuối: %1, còn %2 trước khi đặt làm chính.</translation>
    </message>
    <message>
        <source>Base &amp;URL</source>
        <translation>Base &amp;URL</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Beyond what is tolerated: %1. %2 Of candidates that are no worse, at most %3 in 100 are called so in a whole run.</source>
        <translation>Vượt mức dung sai: %1. %2 Trong các ứng viên không kém hơn, nhiều nhất %3 trên 100 bị kết luận như vậy trong cả một đợt.</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Cả hai</translation>
    </message>
    <message>
        <source>Both at once: look at the provider first.</source>
        <translation>Cả hai cùng lúc: xem nhà cung cấp trước.</translation>
    </message>
    <message>
        <source>Both cost the same where the rate is %1.</source>
        <translation>Hai bên giá bằng nhau khi tỷ giá là %1.</translation>
    </message>
    <message>
        <source>Both sides alike: the provider behind them, not the candidate.</source>
        <translation>Cả hai bên như nhau: do nhà cung cấp phía sau, không do ứng viên.</translation>
    </message>
    <message>
        <source>Both sides answer as they should.</source>
        <translation>Cả hai bên trả lời đúng.</translation>
    </message>
    <message>
        <source>Both sides are alike in their times, and some requests of each failed: %1 of %2 on blue, %3 of %4 on green; that may still be chance: measure longer, with --for.</source>
        <translation>Thời gian của hai bên giống nhau, và một số yêu cầu của mỗi bên bị lỗi: %1 trên %2 ở blue, %3 trên %4 ở green; vẫn có thể là ngẫu nhiên: hãy đo lâu hơn, bằng --for.</translation>
    </message>
    <message>
        <source>Both sides are alike so far, as seen from this desk: what is slow only now and then shows after about %1 requests on each, and %2 are measured.</source>
        <translation>Nhìn từ máy này, đến giờ hai bên như nhau: điều chỉ thỉnh thoảng mới chậm sẽ lộ ra sau khoảng %1 yêu cầu ở mỗi bên, mới đo %2.</translation>
    </message>
    <message>
        <source>Both sides are alike, as seen from this desk.</source>
        <translation>Nhìn từ máy này, hai bên như nhau.</translation>
    </message>
    <message>
        <source>Both sides are alike.</source>
        <translation>Hai bên như nhau.</translation>
    </message>
    <message>
        <source>Both sides are degraded alike%1.</source>
        <translation>Cả hai bên suy giảm như nhau%1.</translation>
    </message>
    <message>
        <source>Both sides are slow alike%1.</source>
        <translation>Cả hai bên chậm như nhau%1.</translation>
    </message>
    <message>
        <source>Both sides are slow: the provider behind them has trouble.</source>
        <translation>Cả hai bên chậm: nhà cung cấp phía sau gặp sự cố.</translation>
    </message>
    <message>
        <source>Both sides are slower than before. Nobody is blamed for it, and no step goes on meanwhile.</source>
        <translation>Cả hai bên chậm hơn trước. Không bên nào bị quy lỗi, và trong lúc đó không bước nào đi tiếp.</translation>
    </message>
    <message>
        <source>Both sides fail more than before. Nobody is blamed for it, and no step goes on meanwhile.</source>
        <translation>Cả hai bên lỗi nhiều hơn trước. Không bên nào bị quy lỗi, và trong lúc đó không bước nào đi tiếp.</translation>
    </message>
    <message>
        <source>Both sides say so: they share one limit upstream, or one key.</source>
        <translation>Cả hai bên cùng báo: chúng dùng chung một giới hạn ở upstream, hoặc chung một key.</translation>
    </message>
    <message>
        <source>By hand of</source>
        <translation>Thao tác bởi</translation>
    </message>
    <message>
        <source>By its checks %1 is %2.</source>
        <translation>Theo kiểm tra, %1: %2.</translation>
    </message>
    <message>
        <source>CANDIDATE</source>
        <translation>ỨNG VIÊN</translation>
    </message>
    <message>
        <source>CONFIRMING %1…</source>
        <translation>ĐANG XÁC NHẬN %1…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Can this be trusted?</source>
        <translation>Có tin được không?</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>Canary</translation>
    </message>
    <message>
        <source>Canary test</source>
        <translation>Thử canary</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Ứng viên</translation>
    </message>
    <message>
        <source>Changelog ↗</source>
        <translation>Changelog ↗</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm…</translation>
    </message>
    <message>
        <source>Checks of %1 are slow: the last took %2, and slow is what takes over %3.</source>
        <translation>Kiểm tra của %1 chậm: lần cuối mất %2, quá %3 là chậm.</translation>
    </message>
    <message>
        <source>Checks of %1 fail but for single ones%2.</source>
        <translation>Kiểm tra của %1 lỗi, chỉ lẻ tẻ vài lần đạt%2.</translation>
    </message>
    <message>
        <source>Checks of %1 fail, %2 in a row%3.</source>
        <translation>Kiểm tra của %1 lỗi, %2 liên tiếp%3.</translation>
    </message>
    <message>
        <source>Checks of %1 fail, %2 in a row.</source>
        <translation>Kiểm tra của %1 lỗi, %2 liên tiếp.</translation>
    </message>
    <message>
        <source>Class of failure</source>
        <translation>Loại lỗi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Vẫn đóng</translation>
    </message>
    <message>
        <source>Close this window?</source>
        <translation>Đóng cửa sổ này?</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Chung</translation>
    </message>
    <message>
        <source>Compare both sides' answers; do not deploy while the active side answers as expected.</source>
        <translation>So sánh trả lời của hai bên; đừng triển khai khi bên chính vẫn trả lời như mong đợi.</translation>
    </message>
    <message>
        <source>Compare the models</source>
        <translation>So sánh model</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Confirmed: what was requested, what every node has, and what the started requests show agree.</source>
        <translation>Đã xác nhận: mức đã đặt, mức mọi node đang có và mức các yêu cầu đã bắt đầu cho thấy đều khớp.</translation>
    </message>
    <message>
        <source>Consoles on</source>
        <translation>Console trên</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Copy for a ticket</source>
        <translation>Chép cho ticket</translation>
    </message>
    <message>
        <source>Copy the key anew to where environment.%side.key says; no space or line break.</source>
        <translation>Chép lại key vào nơi environment.%side.key chỉ ra; không có dấu cách hay xuống dòng.</translation>
    </message>
    <message>
        <source>Copy the selected lines (Ctrl+C), a single one with its evidence; or all that are shown.</source>
        <translation>Sao chép các dòng đã chọn (Ctrl+C), một dòng duy nhất thì kèm bằng chứng của nó; hoặc mọi dòng đang hiện.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter does it, Escape does not.</source>
        <translation>Ctrl+Enter thực hiện, Escape thì không.</translation>
    </message>
    <message>
        <source>Cut them</source>
        <translation>Cắt chúng</translation>
    </message>
    <message>
        <source>Cut them…</source>
        <translation>Cắt chúng…</translation>
    </message>
    <message>
        <source>Cut what is open on %1 (%2)</source>
        <translation>Cắt những gì đang mở trên %1 (%2)</translation>
    </message>
    <message>
        <source>Data (*.csv)</source>
        <translation>Dữ liệu (*.csv)</translation>
    </message>
    <message>
        <source>Day of the exchange rate</source>
        <translation>Ngày của tỷ giá</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Triển khai</translation>
    </message>
    <message>
        <source>Deploy %1 again: 0 % → %2 of production</source>
        <translation>Triển khai lại %1: 0 % → %2 production</translation>
    </message>
    <message>
        <source>Deploy anyway</source>
        <translation>Vẫn triển khai</translation>
    </message>
    <message>
        <source>Deploy as you would. A hidden fault may strike, or none. At the end you are told what it was and how long users suffered.</source>
        <translation>Triển khai như thường lệ. Một sự cố ẩn có thể xảy ra, hoặc không. Cuối cùng bạn được biết đó là gì và người dùng chịu ảnh hưởng bao lâu.</translation>
    </message>
    <message>
        <source>Deploy log</source>
        <translation>Log triển khai</translation>
    </message>
    <message>
        <source>Deploy log lines</source>
        <translation>Các dòng log triển khai</translation>
    </message>
    <message>
        <source>Deploy the candidate of "%1": %2 of production. Go on?</source>
        <translation>Triển khai ứng viên của "%1": %2 production. Tiếp tục?</translation>
    </message>
    <message>
        <source>Deploy…</source>
        <translation>Triển khai…</translation>
    </message>
    <message>
        <source>Down the plan's steps, %1 on each, for an active side that cannot take all at once. Roll back during it goes at once.</source>
        <translation>Lùi theo các bước của kế hoạch, mỗi bước %1, khi bên chính không nhận nổi tất cả một lúc. Bấm Quay lui trong lúc đó thì đi ngay.</translation>
    </message>
    <message>
        <source>Drill — Signalbox</source>
        <translation>Diễn tập — Signalbox</translation>
    </message>
    <message>
        <source>Drill: give up</source>
        <translation>Diễn tập: bỏ cuộc</translation>
    </message>
    <message>
        <source>Drill: nothing is wrong</source>
        <translation>Diễn tập: không có sự cố</translation>
    </message>
    <message>
        <source>ERROR only</source>
        <translation>chỉ ERROR</translation>
    </message>
    <message>
        <source>End the last step of %1</source>
        <translation>Kết thúc bước cuối của %1</translation>
    </message>
    <message>
        <source>End the step</source>
        <translation>Hết bước</translation>
    </message>
    <message>
        <source>End this step now. Asks first.</source>
        <translation>Kết thúc bước này ngay. Hỏi trước.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Ends step %1 of %2 now, without waiting.</source>
        <translation>Kết thúc bước %1 trên %2 ngay, không chờ.</translation>
    </message>
    <message>
        <source>Ends them at once: their users see a broken answer. Asks first.</source>
        <translation>Kết thúc chúng ngay: người dùng của chúng thấy trả lời bị đứt. Hỏi trước.</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Every user of %side gets 429 that no waiting mends.</source>
        <translation>Mọi người dùng của %side nhận 429, chờ bao lâu cũng không hết.</translation>
    </message>
    <message>
        <source>Everyone who acted</source>
        <translation>Mọi người đã thao tác</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bằng chứng</translation>
    </message>
    <message>
        <source>Evidence below 1 speaks against harm, above it for harm; at %2 %1 is called worse. Evidence that it is no worse: %3, and at %4 it is called so.</source>
        <translation>Bằng chứng dưới 1 nghiêng về không xấu đi, trên 1 nghiêng về xấu đi; đến %2 thì kết luận %1 kém hơn. Bằng chứng rằng không kém hơn: %3, đến %4 thì kết luận như vậy.</translation>
    </message>
    <message>
        <source>Evidence by metric</source>
        <translation>Bằng chứng theo chỉ số</translation>
    </message>
    <message>
        <source>Evidence of the selected line</source>
        <translation>Bằng chứng của dòng đã chọn</translation>
    </message>
    <message>
        <source>Evidence over the run</source>
        <translation>Bằng chứng qua đợt</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Tỷ giá</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Xuất log</translation>
    </message>
    <message>
        <source>Export the picture or its data</source>
        <translation>Xuất hình hoặc dữ liệu của nó</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>LỖI</translation>
    </message>
    <message>
        <source>Failures chart</source>
        <translation>Biểu đồ lỗi</translation>
    </message>
    <message>
        <source>Failures, %</source>
        <translation>Lỗi, %</translation>
    </message>
    <message>
        <source>Far apart: this desk was busy; users would have waited the longer one.</source>
        <translation>Chênh xa nhau: máy này đã bận; người dùng lẽ ra phải chờ khoảng dài hơn.</translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation>Số liệu của %1</translation>
    </message>
    <message>
        <source>Figures of the canary test</source>
        <translation>Số liệu của thử canary</translation>
    </message>
    <message>
        <source>Figures, each over the minute before</source>
        <translation>Số liệu, mỗi dòng tính cho phút trước đó</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Fingerprints of the keys of %1, by which "signalbox restore" tells whether one changed since.</source>
        <translation>Vân tay key của %1, nhờ đó "signalbox restore" biết key nào đã đổi từ lúc đó.</translation>
    </message>
    <message>
        <source>First content after %1, all of it after %2.</source>
        <translation>Nội dung đầu sau %1, toàn bộ sau %2.</translation>
    </message>
    <message>
        <source>First price sheet</source>
        <translation>Bảng giá thứ nhất</translation>
    </message>
    <message>
        <source>First sign: %1</source>
        <translation>Dấu hiệu đầu tiên: %1</translation>
    </message>
    <message>
        <source>First sign: %1, %2</source>
        <translation>Dấu hiệu đầu tiên: %1, %2</translation>
    </message>
    <message>
        <source>Forget the picked cell</source>
        <translation>Bỏ ô đã chọn</translation>
    </message>
    <message>
        <source>GET /models of both sides: one request each, within the key's own rate limit.</source>
        <translation>GET /models của hai bên: mỗi bên một yêu cầu, trong giới hạn tốc độ của chính key.</translation>
    </message>
    <message>
        <source>GREEN is the candidate: another relay, another key or another version.</source>
        <translation>GREEN là ứng viên: relay khác, key khác hoặc phiên bản khác.</translation>
    </message>
    <message>
        <source>Give %1 %2 of production (now %3)? [y/N] </source>
        <translation>Cho %1 %2 production (hiện có %3)? [y/N] </translation>
    </message>
    <message>
        <source>Give the service file with its whole path, from /.</source>
        <translation>Cho đường dẫn đầy đủ của tệp dịch vụ, bắt đầu từ /.</translation>
    </message>
    <message>
        <source>Go on with the open run of "%1"?</source>
        <translation>Tiếp tục đợt đang mở của "%1"?</translation>
    </message>
    <message>
        <source>Good health checks of the last minute: on a fresh connection (the last one took %1, %2) and on a warm one (%3, %4). A fresh one also has to look up the name, connect and agree on keys.</source>
        <translation>Kiểm tra sức khỏe tốt trong phút qua: trên kết nối mới (lần gần nhất mất %1, %2) và trên kết nối ấm (%3, %4). Kết nối mới còn phải tra tên, kết nối và thỏa thuận khóa mã.</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Green accepts requests and answers hardly any of them.</source>
        <translation>Green nhận yêu cầu nhưng hầu như không trả lời.</translation>
    </message>
    <message>
        <source>Green answers 30 % of its requests with a server error.</source>
        <translation>Green trả lỗi máy chủ cho 30 % yêu cầu.</translation>
    </message>
    <message>
        <source>Green answers 429: its rate limit is used up.</source>
        <translation>Green trả lời 429: đã hết giới hạn tốc độ.</translation>
    </message>
    <message>
        <source>Green answers every request whole and in time, with words that mean nothing.</source>
        <translation>Green trả lời mọi yêu cầu trọn vẹn và kịp lúc, bằng những lời vô nghĩa.</translation>
    </message>
    <message>
        <source>Green does not list the models that users ask for.</source>
        <translation>Danh sách của Green không có các model người dùng gọi.</translation>
    </message>
    <message>
        <source>Green minus blue: %1 ms (95 %: %2 to %3 ms).</source>
        <translation>Green trừ blue: %1 ms (95 %: %2 đến %3 ms).</translation>
    </message>
    <message>
        <source>Green needs eight times as long to its first byte.</source>
        <translation>Green cần gấp tám lần thời gian tới byte đầu.</translation>
    </message>
    <message>
        <source>Green refuses its key: 401 on everything.</source>
        <translation>Green từ chối key của nó: 401 với mọi yêu cầu.</translation>
    </message>
    <message>
        <source>Green's answers begin well and break off.</source>
        <translation>Trả lời của Green bắt đầu tốt rồi bị đứt.</translation>
    </message>
    <message>
        <source>Green's share, %</source>
        <translation>Tỷ lệ của green, %</translation>
    </message>
    <message>
        <source>HAProxy (process %process) does not end, although it was killed: look what its machine waits for, perhaps a disk.</source>
        <translation>HAProxy (tiến trình %process) không kết thúc dù đã bị kill: xem máy của nó đang chờ gì, có thể là đĩa.</translation>
    </message>
    <message>
        <source>HAProxy (process %process) runs and serves users, but %because, so no console can order it: %what</source>
        <translation>HAProxy (tiến trình %process) đang chạy và phục vụ người dùng, nhưng %because, nên không console nào ra lệnh được cho nó: %what</translation>
    </message>
    <message>
        <source>HAProxy cannot be started: %said</source>
        <translation>Không khởi động được HAProxy: %said</translation>
    </message>
    <message>
        <source>HAProxy could not start: its port may be in use (ss -ltnp).</source>
        <translation>HAProxy không khởi động được: cổng của nó có thể đang bị dùng (ss -ltnp).</translation>
    </message>
    <message>
        <source>HAProxy did not finish checking its configuration %file within %seconds s, or was killed meanwhile: do its files' disk and its host names answer?</source>
        <translation>HAProxy không kiểm tra xong cấu hình %file trong %seconds s, hoặc đã bị kill lúc đó: đĩa chứa tệp và các tên máy của nó có trả lời không?</translation>
    </message>
    <message>
        <source>HAProxy did not start within %seconds s, or was killed meanwhile: look at the system's log for haproxy.</source>
        <translation>HAProxy không khởi động trong %seconds s, hoặc đã bị kill lúc đó: xem nhật ký hệ thống về haproxy.</translation>
    </message>
    <message>
        <source>HAProxy does not answer (no answer within %ms ms): it may hang; see "signalbox router status --config FILE"</source>
        <translation>HAProxy không trả lời (không có trả lời trong %ms ms): nó có thể bị treo; xem "signalbox router status --config FILE"</translation>
    </message>
    <message>
        <source>HAProxy does not run (nothing answers at %socket), so users are not served: start it with "signalbox router start --config FILE"</source>
        <translation>HAProxy không chạy (không gì trả lời tại %socket), nên người dùng không được phục vụ: khởi động nó bằng "signalbox router start --config FILE"</translation>
    </message>
    <message>
        <source>HAProxy does not run, so users are not served: start it with "signalbox router start --config FILE".</source>
        <translation>HAProxy không chạy, nên người dùng không được phục vụ: khởi động nó bằng "signalbox router start --config FILE".</translation>
    </message>
    <message>
        <source>HAProxy does not run: start it first.</source>
        <translation>HAProxy không chạy: hãy khởi động nó trước.</translation>
    </message>
    <message>
        <source>HAProxy ended as soon as it was started.</source>
        <translation>HAProxy kết thúc ngay khi vừa khởi động.</translation>
    </message>
    <message>
        <source>HAProxy is here, and %1 is free.</source>
        <translation>Có HAProxy, và %1 còn trống.</translation>
    </message>
    <message>
        <source>HAProxy is not installed: run  sudo apt-get install haproxy</source>
        <translation>Chưa cài HAProxy: chạy  sudo apt-get install haproxy</translation>
    </message>
    <message>
        <source>HAProxy refuses its configuration %file: correct the service file; what runs now is left as it is.</source>
        <translation>HAProxy từ chối cấu hình %file: hãy sửa tệp dịch vụ; cái đang chạy được để nguyên.</translation>
    </message>
    <message>
        <source>HAProxy runs as process %process, but does not answer, so users probably wait: if it stays so, end it ("signalbox router stop --config FILE") and start it again.</source>
        <translation>HAProxy chạy với tiến trình %process nhưng không trả lời, nên người dùng có lẽ đang chờ: nếu vẫn vậy, hãy kết thúc nó ("signalbox router stop --config FILE") rồi khởi động lại.</translation>
    </message>
    <message>
        <source>HAProxy stands in front of both. Your users send their requests to this address.</source>
        <translation>HAProxy đứng trước cả hai. Người dùng của bạn gửi yêu cầu tới địa chỉ này.</translation>
    </message>
    <message>
        <source>HAProxy was started, but its command socket %socket does not answer: look at the system's log for haproxy.</source>
        <translation>Đã khởi động HAProxy, nhưng socket lệnh %socket của nó không trả lời: xem nhật ký hệ thống về haproxy.</translation>
    </message>
    <message>
        <source>HAProxy was stopped or killed: "signalbox router start" starts it, with the split as it was.</source>
        <translation>HAProxy đã bị dừng hoặc bị kill: "signalbox router start" khởi động nó, với mức chia như trước.</translation>
    </message>
    <message>
        <source>HAProxy's command socket %socket is not there, and whether users are served cannot be told from it: see "signalbox router status --config FILE"</source>
        <translation>Không có socket lệnh %socket của HAProxy, và từ đó không biết được người dùng có được phục vụ không: xem "signalbox router status --config FILE"</translation>
    </message>
    <message>
        <source>HAProxy's master process %process cannot be told to reload.</source>
        <translation>Không thể bảo tiến trình chính %process của HAProxy nạp lại.</translation>
    </message>
    <message>
        <source>HELD at %1.</source>
        <translation>TẠM DỪNG ở %1.</translation>
    </message>
    <message>
        <source>HELD at %1; it goes back to %2 by itself in %3.</source>
        <translation>TẠM DỪNG ở %1; sẽ tự về %2 sau %3.</translation>
    </message>
    <message>
        <source>HELD. All production is on %1: the lease ran out.</source>
        <translation>TẠM DỪNG. Toàn bộ production trên %1: lease đã hết hạn.</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>HTTP %status from the server: %said</source>
        <translation>HTTP %status từ máy chủ: %said</translation>
    </message>
    <message>
        <source>HTTP %status with an empty body</source>
        <translation>HTTP %status với body rỗng</translation>
    </message>
    <message>
        <source>HTTP %status, a redirect; put its target in the base URL: %said</source>
        <translation>HTTP %status, chuyển hướng; hãy đặt đích của nó vào base URL: %said</translation>
    </message>
    <message>
        <source>HTTP %status, but not a chat completion: %said</source>
        <translation>HTTP %status, nhưng không phải chat completion: %said</translation>
    </message>
    <message>
        <source>HTTP %status, no credit or quota left: %said</source>
        <translation>HTTP %status, hết tiền hoặc hết hạn mức: %said</translation>
    </message>
    <message>
        <source>HTTP %status, no such path; check the base URL: %said</source>
        <translation>HTTP %status, không có đường dẫn này; kiểm tra base URL: %said</translation>
    </message>
    <message>
        <source>HTTP %status, overloaded: %said</source>
        <translation>HTTP %status, quá tải: %said</translation>
    </message>
    <message>
        <source>HTTP %status, rate limited: %said</source>
        <translation>HTTP %status, bị giới hạn tốc độ: %said</translation>
    </message>
    <message>
        <source>HTTP %status, reachable, but it refuses this request: %said</source>
        <translation>HTTP %status, tới được, nhưng nó từ chối yêu cầu này: %said</translation>
    </message>
    <message>
        <source>HTTP %status, the CDN cannot reach the relay: %said</source>
        <translation>HTTP %status, CDN không tới được relay: %said</translation>
    </message>
    <message>
        <source>HTTP %status, the key or this address is refused: %said</source>
        <translation>HTTP %status, key hoặc địa chỉ này bị từ chối: %said</translation>
    </message>
    <message>
        <source>HTTP %status, the relay does not offer the model: %said</source>
        <translation>HTTP %status, relay không có model này: %said</translation>
    </message>
    <message>
        <source>HTTP %status, the server waited too long: %said</source>
        <translation>HTTP %status, máy chủ đã chờ quá lâu: %said</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>mã HTTP</translation>
    </message>
    <message>
        <source>HTTP status %status, which does not exist</source>
        <translation>mã HTTP %status, vốn không tồn tại</translation>
    </message>
    <message>
        <source>Half of the users are on green. Something may go wrong with it, or nothing. Type
  rollback        all traffic to blue
  shift PERCENT   this share to green
  fine            nothing is wrong
  quit            give up, and be told</source>
        <translation>Một nửa người dùng ở trên green. Có thể có sự cố với nó, hoặc không. Hãy gõ
  rollback        toàn bộ lưu lượng về blue
  shift PERCENT   tỷ lệ này tới green
  fine            không có sự cố
  quit            bỏ cuộc, và được cho biết</translation>
    </message>
    <message>
        <source>Hash of the last</source>
        <translation>Hash bản ghi cuối</translation>
    </message>
    <message>
        <source>Have it renewed before the deploy.</source>
        <translation>Cho gia hạn trước khi triển khai.</translation>
    </message>
    <message>
        <source>Have the relay map them, change what users send, or set router.model_guard.</source>
        <translation>Để relay ánh xạ chúng, đổi tên người dùng gửi, hoặc đặt router.model_guard.</translation>
    </message>
    <message>
        <source>Headers after %1, all of it after %2.</source>
        <translation>Header sau %1, toàn bộ sau %2.</translation>
    </message>
    <message>
        <source>Headers of %1 come late: p95 %2, against %3 on %4.</source>
        <translation>Header của %1 đến muộn: p95 %2, so với %3 trên %4.</translation>
    </message>
    <message>
        <source>Headers, ms</source>
        <translation>Header, ms</translation>
    </message>
    <message>
        <source>Health checks of %1 by "%2": %3 in 30 days</source>
        <translation>Kiểm tra sức khỏe của %1 theo "%2": %3 trong 30 ngày</translation>
    </message>
    <message>
        <source>Health checks of %1 from this desk fail, %2 in a row: %3.</source>
        <translation>Kiểm tra sức khỏe của %1 từ máy này lỗi, %2 liên tiếp: %3.</translation>
    </message>
    <message>
        <source>Health checks still tell of both sides.</source>
        <translation>Kiểm tra sức khỏe vẫn cho biết về cả hai bên.</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Nhiệt</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Hop %1 to %2: %3. %4 of %5 probes answered; least %6, median %7, most %8 ms.</source>
        <translation>Chặng %1 tới %2: %3. %4 trên %5 gói dò có trả lời; nhỏ nhất %6, trung vị %7, lớn nhất %8 ms.</translation>
    </message>
    <message>
        <source>How everything was when it began</source>
        <translation>Mọi thứ ra sao khi bắt đầu</translation>
    </message>
    <message>
        <source>How far these figures can be trusted</source>
        <translation>Các số liệu này tin được tới đâu</translation>
    </message>
    <message>
        <source>How it began</source>
        <translation>Bắt đầu ra sao</translation>
    </message>
    <message>
        <source>How long requests took, and how many</source>
        <translation>Yêu cầu mất bao lâu, và bao nhiêu</translation>
    </message>
    <message>
        <source>How long the test takes: 60s, 2m</source>
        <translation>Thử trong bao lâu: 60s, 2m</translation>
    </message>
    <message>
        <source>How near the candidate is to being called worse, over the run: it is where the line reaches the dashed one.</source>
        <translation>Ứng viên gần mức bị kết luận kém hơn tới đâu, qua cả đợt: bị kết luận khi đường này chạm đường đứt nét.</translation>
    </message>
    <message>
        <source>How slow the slowest are</source>
        <translation>Yêu cầu chậm nhất chậm tới đâu</translation>
    </message>
    <message>
        <source>INFO and above</source>
        <translation>INFO trở lên</translation>
    </message>
    <message>
        <source>If lost: all to %1 within %2</source>
        <translation>Nếu mất: tất cả về %1 trong %2</translation>
    </message>
    <message>
        <source>If this console is lost, all production goes back to %1 within %2.</source>
        <translation>Nếu console này mất, toàn bộ production về %1 trong vòng %2.</translation>
    </message>
    <message>
        <source>In a row on the candidate, from this desk. So many act (%1) when users' requests confirm them; they hold the run when users' requests go well, or when checks of the active side fail too.</source>
        <translation>Số lần liên tiếp trên ứng viên, nhìn từ máy này. Chừng này (%1) thì hành động khi yêu cầu của người dùng xác nhận; đợt tạm dừng khi yêu cầu của người dùng vẫn tốt, hoặc khi kiểm tra của bên chính cũng lỗi.</translation>
    </message>
    <message>
        <source>It asks both sides what can be asked before traffic moves. Every deploy begins with one; it moves no traffic.</source>
        <translation>Nó hỏi cả hai bên những gì hỏi được trước khi chuyển lưu lượng. Mỗi lần triển khai bắt đầu bằng nó; nó không chuyển lưu lượng.</translation>
    </message>
    <message>
        <source>It goes on by itself; next is %1.</source>
        <translation>Nó tự đi tiếp; sau đó là %1.</translation>
    </message>
    <message>
        <source>It had been made active</source>
        <translation>Nó đã được đưa thành bên hoạt động</translation>
    </message>
    <message>
        <source>It had not begun.</source>
        <translation>Nó chưa bắt đầu.</translation>
    </message>
    <message>
        <source>It hangs: users may be served still; the way back goes out as soon as it answers.</source>
        <translation>Nó bị treo: có thể người dùng vẫn được phục vụ; đường lui được gửi ngay khi nó trả lời.</translation>
    </message>
    <message>
        <source>It is not known yet whether anything is wrong.</source>
        <translation>Chưa biết có gì hỏng hay không.</translation>
    </message>
    <message>
        <source>It is so now.</source>
        <translation>Hiện đang như vậy.</translation>
    </message>
    <message>
        <source>It is watched for %1, then made active.</source>
        <translation>Nó được theo dõi %1, rồi được đặt làm chính.</translation>
    </message>
    <message>
        <source>It keeps all production; %1 becomes the candidate.</source>
        <translation>Nó giữ toàn bộ production; %1 thành ứng viên.</translation>
    </message>
    <message>
        <source>It last had %1 of production on %2: users are likely still there. </source>
        <translation>Lần cuối nó có %1 production ở %2: người dùng có lẽ vẫn ở đó. </translation>
    </message>
    <message>
        <source>It may be used up during the deploy.</source>
        <translation>Nó có thể hết trong lúc triển khai.</translation>
    </message>
    <message>
        <source>It multiplied the evidence of worse by that.</source>
        <translation>Nó đã nhân bằng chứng kém hơn lên chừng đó lần.</translation>
    </message>
    <message>
        <source>It ran out, is for another name, or its authority is not known here.</source>
        <translation>Nó hết hạn, dành cho tên khác, hoặc ở đây không biết CA của nó.</translation>
    </message>
    <message>
        <source>It takes a second or two. Traffic stays as it is.</source>
        <translation>Mất một hai giây. Lưu lượng giữ nguyên.</translation>
    </message>
    <message>
        <source>It usually means</source>
        <translation>Thường có nghĩa</translation>
    </message>
    <message>
        <source>It was copied with a part missing, or has the wrong prefix.</source>
        <translation>Key bị chép thiếu một phần, hoặc sai tiền tố.</translation>
    </message>
    <message>
        <source>It was found no worse, and something speaks against it since: %1, %2. %3</source>
        <translation>Đã được kết luận không kém hơn, nhưng từ đó có dấu hiệu ngược lại: %1, %2. %3</translation>
    </message>
    <message>
        <source>It was not stored, so the next reload brings the old one back: %1</source>
        <translation>Key chưa được lưu, nên lần nạp lại sau sẽ lấy lại key cũ: %1</translation>
    </message>
    <message>
        <source>It was so when the line of the log was written; now it is not seen.</source>
        <translation>Đã như vậy khi dòng log được ghi; bây giờ không thấy nữa.</translation>
    </message>
    <message>
        <source>It was: %1, in this drill for %2 % of the users. Usually: %3</source>
        <translation>Đó là: %1, lần diễn tập này với %2 % người dùng. Thường thì: %3</translation>
    </message>
    <message>
        <source>It was: %1, in this drill on %2 % of the requests of %3 % of the users. Usually: %4</source>
        <translation>Đó là: %1, lần diễn tập này ở %2 % yêu cầu của %3 % người dùng. Thường thì: %4</translation>
    </message>
    <message>
        <source>It was: %1, in this drill on %2 % of the requests. Usually: %3</source>
        <translation>Đó là: %1, lần diễn tập này ở %2 % yêu cầu. Thường thì: %3</translation>
    </message>
    <message>
        <source>It was: %1. %2</source>
        <translation>Đó là: %1. %2</translation>
    </message>
    <message>
        <source>Its health checks get HTTP %1.</source>
        <translation>Kiểm tra sức khỏe của nó nhận HTTP %1.</translation>
    </message>
    <message>
        <source>Its relay has not told its limit.</source>
        <translation>Relay của nó chưa báo giới hạn.</translation>
    </message>
    <message>
        <source>Its socket was removed: "signalbox router reload" puts a new one beside it.</source>
        <translation>Socket của nó đã bị xóa: "signalbox router reload" đặt một cái mới bên cạnh.</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>JSON that is no object</source>
        <translation>JSON không phải object</translation>
    </message>
    <message>
        <source>JSON without choices</source>
        <translation>JSON không có choices</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <source>Key is &amp;kept</source>
        <translation>&amp;Giữ key ở</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Key của %1</translation>
    </message>
    <message>
        <source>Key of %1…</source>
        <translation>Key của %1…</translation>
    </message>
    <message>
        <source>LEASE RAN OUT: no console renewed it, so the router itself gave all production back to %active; %side had %share</source>
        <translation>LEASE ĐÃ HẾT HẠN: không console nào gia hạn, nên chính router đã trả toàn bộ production về %active; %side từng có %share</translation>
    </message>
    <message>
        <source>Last minute.</source>
        <translation>Phút qua.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Độ trễ</translation>
    </message>
    <message>
        <source>Latency chart</source>
        <translation>Biểu đồ độ trễ</translation>
    </message>
    <message>
        <source>Latency, failures and share over time</source>
        <translation>Độ trễ, lỗi và tỷ lệ theo thời gian</translation>
    </message>
    <message>
        <source>Lease ran out: all on %1</source>
        <translation>Lease hết hạn: tất cả trên %1</translation>
    </message>
    <message>
        <source>Lease: not read from the router yet.</source>
        <translation>Lease: chưa đọc từ router.</translation>
    </message>
    <message>
        <source>Lease: not read yet</source>
        <translation>Lease: chưa đọc</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>Mức thấp nhất</translation>
    </message>
    <message>
        <source>Left and Right move the cursor, plus and minus zoom, Page Up and Page Down move in time, End goes back to live.</source>
        <translation>Trái và Phải di chuyển con trỏ, cộng và trừ phóng to thu nhỏ, Page Up và Page Down di chuyển theo thời gian, End trở về live.</translation>
    </message>
    <message>
        <source>Left of the relay's own limit, as a check was told.</source>
        <translation>Phần còn lại của giới hạn do chính relay đặt, như một lần kiểm tra được báo.</translation>
    </message>
    <message>
        <source>Left out: the last one was still open, or our own limit had no room.</source>
        <translation>Bỏ ra: lần trước còn mở, hoặc giới hạn tự đặt không còn chỗ.</translation>
    </message>
    <message>
        <source>Less traffic was ordered: %1%2</source>
        <translation>Đã ra lệnh giảm lưu lượng: %1%2</translation>
    </message>
    <message>
        <source>Let the plan go on. Asks first.</source>
        <translation>Cho kế hoạch đi tiếp. Hỏi trước.</translation>
    </message>
    <message>
        <source>Lines of the preflight</source>
        <translation>Các dòng kiểm tra trước</translation>
    </message>
    <message>
        <source>Look at environment.%side.probe: token_field and model.</source>
        <translation>Xem environment.%side.probe: token_field và model.</translation>
    </message>
    <message>
        <source>Look at the certificate's name and chain; router.ca_file names further authorities.</source>
        <translation>Xem tên và chuỗi của chứng chỉ; router.ca_file chỉ định thêm CA.</translation>
    </message>
    <message>
        <source>Look in the relay's console whether the key is active, allowed from this address, and has quota; else replace it.</source>
        <translation>Xem trong trang quản trị của relay key có kích hoạt, được phép từ địa chỉ này và còn hạn mức không; nếu không thì thay key.</translation>
    </message>
    <message>
        <source>Look with "signalbox router status --config FILE"; the line that "signalbox router breakglass --config FILE" prints brings all traffic back without a console.</source>
        <translation>Hãy xem bằng "signalbox router status --config FILE"; dòng mà "signalbox router breakglass --config FILE" in ra đưa toàn bộ lưu lượng về mà không cần console.</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>THIẾU</translation>
    </message>
    <message>
        <source>MISSING, and so is %1</source>
        <translation>THIẾU, và %1 cũng vậy</translation>
    </message>
    <message>
        <source>Make %1 active now</source>
        <translation>Đặt %1 làm chính ngay</translation>
    </message>
    <message>
        <source>Make it active</source>
        <translation>Đặt làm chính</translation>
    </message>
    <message>
        <source>Make the candidate active now, whatever the plan says. Wants a reason, then asks.</source>
        <translation>Đặt ứng viên làm chính ngay, bất kể kế hoạch. Cần lý do, rồi hỏi.</translation>
    </message>
    <message>
        <source>Make the candidate of %1 active now, with all production?</source>
        <translation>Đặt ứng viên của %1 làm chính ngay, với toàn bộ production?</translation>
    </message>
    <message>
        <source>Making %1 active.</source>
        <translation>Đang đặt %1 làm chính.</translation>
    </message>
    <message>
        <source>Map it to one that is listed (environment.%side.models), or have it enabled; router.model_guard keeps such requests on the other side.</source>
        <translation>Ánh xạ nó sang một model có trong danh sách (environment.%side.models), hoặc cho bật nó; router.model_guard giữ các yêu cầu như vậy ở bên kia.</translation>
    </message>
    <message>
        <source>Measured here so far: %1 of %2 requests failed.</source>
        <translation>Đến giờ đo ở đây: %1 trên %2 yêu cầu lỗi.</translation>
    </message>
    <message>
        <source>Measuring runs in other threads; a stall delays only what you see and press.</source>
        <translation>Việc đo chạy ở luồng xử lý khác; đứng hình chỉ làm trễ những gì bạn thấy và bấm.</translation>
    </message>
    <message>
        <source>Median in the smoke of its percentiles</source>
        <translation>Trung vị trong khói của các phân vị</translation>
    </message>
    <message>
        <source>Median of health checks, not of users' requests, last minute.</source>
        <translation>Trung vị của kiểm tra sức khỏe, không phải của yêu cầu của người dùng, phút qua.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Models that each side lists</source>
        <translation>Model trong danh sách mỗi bên</translation>
    </message>
    <message>
        <source>More about %1: key, playbook, pages of the relay</source>
        <translation>Thêm về %1: key, cẩm nang, các trang của relay</translation>
    </message>
    <message>
        <source>More pages</source>
        <translation>Thêm trang</translation>
    </message>
    <message>
        <source>More requests of the candidate, by the evidence so far: it falls as they come, and rises again when one of them speaks the other way. None while there are signs of harm.</source>
        <translation>Số yêu cầu nữa của ứng viên, theo bằng chứng đến nay: giảm khi chúng đến, và lại tăng khi có yêu cầu cho thấy điều ngược lại. Không nêu khi có dấu hiệu xấu.</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>Thêm ▾</translation>
    </message>
    <message>
        <source>Moving users does not help: look at what both share.</source>
        <translation>Chuyển người dùng không giúp được: hãy xem những gì hai bên dùng chung.</translation>
    </message>
    <message>
        <source>NOT CONFIRMED: %1 observed</source>
        <translation>CHƯA XÁC NHẬN: quan sát %1</translation>
    </message>
    <message>
        <source>NOT CONFIRMED: %1, %2</source>
        <translation>CHƯA XÁC NHẬN: %1, %2</translation>
    </message>
    <message>
        <source>NOT CONFIRMED: no request seen</source>
        <translation>CHƯA XÁC NHẬN: chưa thấy yêu cầu nào</translation>
    </message>
    <message>
        <source>NOT CONFIRMED: no router has it. The way back waits in its file: at its next start or reload all production goes to %1</source>
        <translation>CHƯA XÁC NHẬN: chưa router nào có lệnh này. Đường lui chờ sẵn trong tệp của router: lần tới nó khởi động hoặc nạp lại, toàn bộ production về %1</translation>
    </message>
    <message>
        <source>NOT CONFIRMED: the router has not acknowledged it. %1</source>
        <translation>CHƯA XÁC NHẬN: router chưa nhận lệnh. %1</translation>
    </message>
    <message>
        <source>NOT OPEN</source>
        <translation>KHÔNG THÔNG</translation>
    </message>
    <message>
        <source>NOT PROVEN</source>
        <translation>CHƯA CHỨNG MINH</translation>
    </message>
    <message>
        <source>NOTHING TO SEE YET</source>
        <translation>CHƯA CÓ GÌ ĐỂ XEM</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>Tên của dịch vụ</translation>
    </message>
    <message>
        <source>Neither relay has told its limit.</source>
        <translation>Chưa relay nào báo giới hạn.</translation>
    </message>
    <message>
        <source>New key of %1; it is not shown</source>
        <translation>Key mới của %1; không hiện</translation>
    </message>
    <message>
        <source>Next…</source>
        <translation>Bước tiếp…</translation>
    </message>
    <message>
        <source>No canary test yet</source>
        <translation>Chưa thử canary lần nào</translation>
    </message>
    <message>
        <source>No cause is seen from here, but %1.</source>
        <translation>Nhìn từ đây không thấy nguyên nhân, nhưng %1.</translation>
    </message>
    <message>
        <source>No cause is seen from this desk, but %1.</source>
        <translation>Nhìn từ máy này không thấy nguyên nhân, nhưng %1.</translation>
    </message>
    <message>
        <source>No cause stands out, but %1.</source>
        <translation>Không nguyên nhân nào nổi bật, nhưng %1.</translation>
    </message>
    <message>
        <source>No cause stands out, but %1: measure longer, with --for.</source>
        <translation>Không nguyên nhân nào nổi bật, nhưng %1: hãy đo lâu hơn, bằng --for.</translation>
    </message>
    <message>
        <source>No console renews its lease. Reason of the hold: %1.</source>
        <translation>Không console nào gia hạn lease của nó. Lý do tạm dừng: %1.</translation>
    </message>
    <message>
        <source>No console renews the lease: all production goes back to %1 in %2. Hold or resume keeps the split.</source>
        <translation>Không console nào gia hạn lease: toàn bộ production về %1 sau %2. Tạm dừng hoặc tiếp tục thì giữ mức chia.</translation>
    </message>
    <message>
        <source>No console renews the lease: all production goes back to %1 in %2. “Keep” leaves the split as it is.</source>
        <translation>Không console nào gia hạn lease: toàn bộ production về %1 sau %2. “Giữ” thì mức chia giữ nguyên.</translation>
    </message>
    <message>
        <source>No figures yet: connecting.</source>
        <translation>Chưa có số liệu: đang kết nối.</translation>
    </message>
    <message>
        <source>No figures: the router's feed is not connected.</source>
        <translation>Không có số liệu: feed của router chưa kết nối.</translation>
    </message>
    <message>
        <source>No health check has finished yet.</source>
        <translation>Chưa kiểm tra sức khỏe nào kết thúc.</translation>
    </message>
    <message>
        <source>No key was read.</source>
        <translation>Chưa đọc key nào.</translation>
    </message>
    <message>
        <source>No lease, since the way back is not open: if no console is left, the split stays as it is.</source>
        <translation>Không có lease vì đường quay lui không thông: nếu không còn console nào, mức chia giữ nguyên.</translation>
    </message>
    <message>
        <source>No lease: if no console is left, the split stays as it is.</source>
        <translation>Không có lease: nếu không còn console nào, mức chia giữ nguyên.</translation>
    </message>
    <message>
        <source>No lease: the split stays</source>
        <translation>Không có lease: mức chia giữ nguyên</translation>
    </message>
    <message>
        <source>No news from the router.</source>
        <translation>Không có tin từ router.</translation>
    </message>
    <message>
        <source>No plan is moving.</source>
        <translation>Kế hoạch không chạy.</translation>
    </message>
    <message>
        <source>No preflight yet</source>
        <translation>Chưa kiểm tra trước</translation>
    </message>
    <message>
        <source>No request began to show it.</source>
        <translation>Không yêu cầu nào bắt đầu để thấy nó.</translation>
    </message>
    <message>
        <source>No request is known of the time in which somebody watched.</source>
        <translation>Không biết yêu cầu nào trong thời gian có người theo dõi.</translation>
    </message>
    <message>
        <source>No request of a user finished here in the last minute.</source>
        <translation>Không yêu cầu nào của người dùng kết thúc ở đây trong phút qua.</translation>
    </message>
    <message>
        <source>No request of a user finished in the last minute.</source>
        <translation>Phút vừa qua không có yêu cầu nào của người dùng kết thúc.</translation>
    </message>
    <message>
        <source>No request of a user in this time.</source>
        <translation>Không có yêu cầu nào của người dùng trong khoảng này.</translation>
    </message>
    <message>
        <source>No request of a user was answered.</source>
        <translation>Không yêu cầu nào của người dùng được trả lời.</translation>
    </message>
    <message>
        <source>No request of a user yet. Clients belong at %1.</source>
        <translation>Chưa có yêu cầu nào của người dùng. Client gửi tới %1.</translation>
    </message>
    <message>
        <source>No request was answered in this time.</source>
        <translation>Không yêu cầu nào được trả lời trong khoảng này.</translation>
    </message>
    <message>
        <source>No request was started under this order yet.</source>
        <translation>Chưa yêu cầu nào bắt đầu theo lệnh này.</translation>
    </message>
    <message>
        <source>No request yet.</source>
        <translation>Chưa có yêu cầu.</translation>
    </message>
    <message>
        <source>No run is open.</source>
        <translation>Không có đợt mở.</translation>
    </message>
    <message>
        <source>No run is open. To send everything back by hand, arm first (Ctrl+Shift+A).</source>
        <translation>Không có đợt nào đang mở. Để đưa tất cả về bằng tay, hãy mở khóa trước (Ctrl+Shift+A).</translation>
    </message>
    <message>
        <source>No run was judged yet</source>
        <translation>Chưa đợt nào được đánh giá</translation>
    </message>
    <message>
        <source>No run was open</source>
        <translation>Không có đợt mở</translation>
    </message>
    <message>
        <source>No run was rolled back.</source>
        <translation>Chưa đợt nào bị quay lui.</translation>
    </message>
    <message>
        <source>No single request of this time is kept: only the newest are, since %1.</source>
        <translation>Không còn giữ yêu cầu riêng lẻ nào của khoảng này: chỉ giữ những cái mới nhất, từ %1.</translation>
    </message>
    <message>
        <source>No step is being held.</source>
        <translation>Không bước nào đang được giữ.</translation>
    </message>
    <message>
        <source>Nobody asked yet which models the two sides offer.</source>
        <translation>Chưa ai hỏi hai bên cung cấp model nào.</translation>
    </message>
    <message>
        <source>Nobody listens there: the relay is down, or the port is wrong.</source>
        <translation>Không ai nghe ở đó: relay đang ngừng, hoặc sai cổng.</translation>
    </message>
    <message>
        <source>Nobody renews the lease then: in %1 the router itself gives all production back to %2, unless a window is opened before, or "signalbox deploy --resume" goes on with it.</source>
        <translation>Khi đó không ai gia hạn lease: sau %1 chính router trả toàn bộ production về %2, trừ khi trước đó mở một cửa sổ, hoặc "signalbox deploy --resume" tiếp tục nó.</translation>
    </message>
    <message>
        <source>Nobody who verifies certificates can connect, the router among them.</source>
        <translation>Không ai kiểm tra chứng chỉ mà kết nối được, kể cả router.</translation>
    </message>
    <message>
        <source>Not a share: give 0 to 100 with at most two decimals.</source>
        <translation>Không phải tỷ lệ: hãy cho 0 đến 100 với nhiều nhất hai số thập phân.</translation>
    </message>
    <message>
        <source>Not decided about %1: %2</source>
        <translation>Chưa quyết định về %1: %2</translation>
    </message>
    <message>
        <source>Not decided at %1: %2</source>
        <translation>Chưa quyết lúc %1: %2</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>Không lưu: %1</translation>
    </message>
    <message>
        <source>Not kept: %1 has a mistake and is left as it is.</source>
        <translation>Không lưu: %1 có lỗi và được giữ nguyên.</translation>
    </message>
    <message>
        <source>Not like this: %1.</source>
        <translation>Không được như vậy: %1.</translation>
    </message>
    <message>
        <source>Not ready at %1: %2</source>
        <translation>Chưa sẵn sàng lúc %1: %2</translation>
    </message>
    <message>
        <source>Not renewed: all to %1 in %2</source>
        <translation>Không gia hạn: tất cả về %1 sau %2</translation>
    </message>
    <message>
        <source>Not this time.</source>
        <translation>Lần này chưa được.</translation>
    </message>
    <message>
        <source>Not told; many relays do not.</source>
        <translation>Không được báo; nhiều relay không báo.</translation>
    </message>
    <message>
        <source>Not traced yet: it is while this page is open.</source>
        <translation>Chưa dò: chỉ dò khi trang này đang mở.</translation>
    </message>
    <message>
        <source>Nothing acts on it by itself here.</source>
        <translation>Ở đây không gì tự động hành động theo đó.</translation>
    </message>
    <message>
        <source>Nothing decided about %1</source>
        <translation>Chưa quyết được gì về %1</translation>
    </message>
    <message>
        <source>Nothing exceeds what is tolerated: %1. %2</source>
        <translation>Không gì vượt mức dung sai: %1. %2</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Không gì đang tạm dừng.</translation>
    </message>
    <message>
        <source>Nothing is known of it.</source>
        <translation>Không biết gì về nó.</translation>
    </message>
    <message>
        <source>Nothing is known of the service yet.</source>
        <translation>Chưa biết gì về dịch vụ.</translation>
    </message>
    <message>
        <source>Nothing is known of the traffic.</source>
        <translation>Chưa biết gì về lưu lượng.</translation>
    </message>
    <message>
        <source>Nothing is known of the traffic. It takes a second when the router runs.</source>
        <translation>Chưa biết gì về lưu lượng. Mất một giây khi router chạy.</translation>
    </message>
    <message>
        <source>Nothing is wrong now.</source>
        <translation>Hiện không có gì hỏng.</translation>
    </message>
    <message>
        <source>Nothing moves. %1, set by hand.</source>
        <translation>Không gì đang chuyển. %1, đặt bằng tay.</translation>
    </message>
    <message>
        <source>Nothing moves. All production goes to %1.</source>
        <translation>Không gì đang chuyển. Toàn bộ production tới %1.</translation>
    </message>
    <message>
        <source>Nothing of %1 could be measured.</source>
        <translation>Không đo được gì của %1.</translation>
    </message>
    <message>
        <source>Nothing of %1 to compare with.</source>
        <translation>Không có gì của %1 để so sánh.</translation>
    </message>
    <message>
        <source>Nothing stands out: the slow ones are like the others.</source>
        <translation>Không gì nổi bật: các yêu cầu chậm giống những cái khác.</translation>
    </message>
    <message>
        <source>Nothing was measured in this time. Phases are measured while this page or a run is open.</source>
        <translation>Không đo gì trong khoảng này. Các pha được đo khi trang này hoặc một đợt đang mở.</translation>
    </message>
    <message>
        <source>Nothing was measured yet: both sides are, while this page is open.</source>
        <translation>Chưa đo gì: hai bên được đo khi trang này đang mở.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Chưa gửi gì. %1</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <translation>Hiện tại: %1.</translation>
    </message>
    <message>
        <source>Nowhere by more than chance.</source>
        <translation>Không chỗ nào hơn mức ngẫu nhiên.</translation>
    </message>
    <message>
        <source>OK and above</source>
        <translation>OK trở lên</translation>
    </message>
    <message>
        <source>OLD, of %1 min ago: </source>
        <translation>CŨ, từ %1 phút trước: </translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>THÔNG</translation>
    </message>
    <message>
        <source>Observed, of before and after together: %1 (95 %: %2 to %3).</source>
        <translation>Quan sát, gộp cả trước và sau: %1 (95 %: %2 đến %3).</translation>
    </message>
    <message>
        <source>Observed: %1 (95 %: %2 to %3).</source>
        <translation>Quan sát: %1 (95 %: %2 đến %3).</translation>
    </message>
    <message>
        <source>Observed: %1.</source>
        <translation>Quan sát: %1.</translation>
    </message>
    <message>
        <source>Of %1 requests started under this order, 95 % interval, counted %2.</source>
        <translation>Trên %1 yêu cầu bắt đầu theo lệnh này, khoảng 95 %, tính %2.</translation>
    </message>
    <message>
        <source>Of 100 requests %1 took no longer than:</source>
        <translation>Trong 100 yêu cầu, %1 không lâu hơn:</translation>
    </message>
    <message>
        <source>Of about %1 seen in the last minute; each stays on one side.</source>
        <translation>Trong khoảng %1 người dùng thấy được ở phút qua; mỗi người ở yên một bên.</translation>
    </message>
    <message>
        <source>Of the bake, in a row, after %1 looks; the second figure rolls back.</source>
        <translation>Của theo dõi cuối, liên tiếp, sau %1 lần xem; đạt số thứ hai thì quay lui.</translation>
    </message>
    <message>
        <source>Of users, at the rate of the last seconds.</source>
        <translation>Của người dùng, theo tốc độ vài giây qua.</translation>
    </message>
    <message>
        <source>One of blue's instances refuses connections.</source>
        <translation>Một instance của blue từ chối kết nối.</translation>
    </message>
    <message>
        <source>One request in ten takes 400 ms longer on green.</source>
        <translation>Cứ mười yêu cầu trên green có một yêu cầu lâu hơn 400 ms.</translation>
    </message>
    <message>
        <source>One side alone: nothing to compare it with, and no request of it failed.</source>
        <translation>Chỉ một bên: không có gì để so sánh, và không yêu cầu nào của nó lỗi.</translation>
    </message>
    <message>
        <source>One side alone: nothing to compare it with; %1 of %2 requests failed, which no cause is seen of.</source>
        <translation>Chỉ một bên: không có gì để so sánh; %1 trên %2 yêu cầu bị lỗi mà không thấy nguyên nhân.</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Người mở</translation>
    </message>
    <message>
        <source>Order it again</source>
        <translation>Ra lệnh lại</translation>
    </message>
    <message>
        <source>Ordered: %1 to green.</source>
        <translation>Đã ra lệnh: %1 tới green.</translation>
    </message>
    <message>
        <source>Ordered: %1 → %2 to green, within this time.</source>
        <translation>Đã đặt: %1 → %2 tới green, trong khoảng này.</translation>
    </message>
    <message>
        <source>Other programs use the same key. The console itself keeps to its own limit.</source>
        <translation>Chương trình khác dùng cùng key. Bản thân console giữ đúng giới hạn tự đặt.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Patch (*.patch)</source>
        <translation>Patch (*.patch)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Đường đi</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Pha</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Hình (*.png)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Văn bản (*.txt)</translation>
    </message>
    <message>
        <source>Plan %1 of run %2, from its first step.</source>
        <translation>Kế hoạch %1 của đợt %2, từ bước đầu.</translation>
    </message>
    <message>
        <source>Plan “%1”: %2, then active; takes %3 or more. %4 failed checks in a row roll back.</source>
        <translation>Kế hoạch “%1”: %2, rồi làm chính; mất %3 trở lên. %4 kiểm tra lỗi liên tiếp thì quay lui.</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Cẩm nang</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>Kiểm trước</translation>
    </message>
    <message>
        <source>Preflight FAILED: %1. A reason overrides it; both are journaled.</source>
        <translation>Kiểm tra trước KHÔNG ĐẠT: %1. Có lý do thì bỏ qua được; cả hai được ghi vào nhật ký.</translation>
    </message>
    <message>
        <source>Preflight before the deploy</source>
        <translation>Kiểm tra trước khi triển khai</translation>
    </message>
    <message>
        <source>Promote…</source>
        <translation>Lên chính…</translation>
    </message>
    <message>
        <source>Proof of the way back</source>
        <translation>Chứng minh đường lui</translation>
    </message>
    <message>
        <source>Proves at any later time that the journal up to this record is the one told here:</source>
        <translation>Về sau, bất cứ lúc nào, chứng minh rằng nhật ký tới bản ghi này đúng là nhật ký được kể ở đây:</translation>
    </message>
    <message>
        <source>Pruned</source>
        <translation>Đã dọn</translation>
    </message>
    <message>
        <source>ROLE UNKNOWN</source>
        <translation>CHƯA RÕ VAI</translation>
    </message>
    <message>
        <source>ROLLING BACK from %side to %active: %because</source>
        <translation>ĐANG QUAY LUI từ %side về %active: %because</translation>
    </message>
    <message>
        <source>ROLLING BACK step by step to %1: %2 now.</source>
        <translation>ĐANG QUAY LUI từng bước về %1: hiện %2.</translation>
    </message>
    <message>
        <source>ROLLING BACK to %1 — NOT CONFIRMED for %2.</source>
        <translation>ĐANG QUAY LUI về %1 — CHƯA XÁC NHẬN đã %2.</translation>
    </message>
    <message>
        <source>ROLLING BACK: all production to %1.</source>
        <translation>ĐANG QUAY LUI: toàn bộ production về %1.</translation>
    </message>
    <message>
        <source>Range of time: %1</source>
        <translation>Khoảng thời gian: %1</translation>
    </message>
    <message>
        <source>Rate: one %1 costs %2 %3 (%4). Saved a month at other rates:</source>
        <translation>Tỷ giá: một %1 bằng %2 %3 (%4). Tiết kiệm mỗi tháng ở tỷ giá khác:</translation>
    </message>
    <message>
        <source>Read-only again: 15 minutes went by without a key or a click.</source>
        <translation>Lại chỉ đọc: 15 phút qua không có phím hay cú nhấp nào.</translation>
    </message>
    <message>
        <source>Read-only again: this computer was asleep. Look first, then arm.</source>
        <translation>Lại chỉ đọc: máy này đã ngủ. Hãy xem trước, rồi mở khóa.</translation>
    </message>
    <message>
        <source>Read-only · Arm…</source>
        <translation>Chỉ đọc · Mở khóa…</translation>
    </message>
    <message>
        <source>Read-only, arm</source>
        <translation>Chỉ đọc, mở khóa</translation>
    </message>
    <message>
        <source>Ready at %1, with something to look at: %2</source>
        <translation>Sẵn sàng lúc %1, có điều cần xem: %2</translation>
    </message>
    <message>
        <source>Ready at %1: %2</source>
        <translation>Sẵn sàng lúc %1: %2</translation>
    </message>
    <message>
        <source>Reason for deploying although the preflight failed</source>
        <translation>Lý do triển khai dù kiểm tra trước không đạt</translation>
    </message>
    <message>
        <source>Reason for promoting at once</source>
        <translation>Lý do đưa lên chính ngay</translation>
    </message>
    <message>
        <source>Reason for taking over</source>
        <translation>Lý do tiếp quản</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>Lý do: %1.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Records of this run</source>
        <translation>Bản ghi của đợt này</translation>
    </message>
    <message>
        <source>Renewed elsewhere; if lost: %1 within %2</source>
        <translation>Gia hạn ở nơi khác; nếu mất: về %1 trong %2</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Requested, acknowledged and observed share</source>
        <translation>Tỷ lệ đã đặt, đã nhận và quan sát được</translation>
    </message>
    <message>
        <source>Requested: %1 of production to %2; observed: %3, by %4 requests.</source>
        <translation>Yêu cầu: %1 production cho %2; quan sát: %3, qua %4 yêu cầu.</translation>
    </message>
    <message>
        <source>Requested: %1 to green.</source>
        <translation>Đã đặt: %1 tới green.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Requests are started here and none finishes.</source>
        <translation>Yêu cầu được bắt đầu ở đây và không cái nào kết thúc.</translation>
    </message>
    <message>
        <source>Requests hit</source>
        <translation>Yêu cầu trúng</translation>
    </message>
    <message>
        <source>Requests left of the relay's own limit, told %1 in answer to a %2.</source>
        <translation>Số yêu cầu còn lại trong giới hạn do chính relay đặt, báo %1 khi trả lời một yêu cầu từ %2.</translation>
    </message>
    <message>
        <source>Requests on the candidate</source>
        <translation>Yêu cầu trên ứng viên</translation>
    </message>
    <message>
        <source>Requests open at once; those that run stay where they are.</source>
        <translation>Số yêu cầu mở cùng lúc; những cái đang chạy ở yên chỗ cũ.</translation>
    </message>
    <message>
        <source>Requests that moved it, the newest first</source>
        <translation>Yêu cầu làm đổi nó, mới nhất trước</translation>
    </message>
    <message>
        <source>Requests that moved the evidence</source>
        <translation>Yêu cầu làm đổi bằng chứng</translation>
    </message>
    <message>
        <source>Requests to %1 hang: %2 are open, none finishes.</source>
        <translation>Yêu cầu tới %1 bị treo: %2 đang mở, không cái nào kết thúc.</translation>
    </message>
    <message>
        <source>Reset times that relays give as a date are wrong by as much.</source>
        <translation>Giờ đặt lại mà relay báo dưới dạng ngày giờ bị sai chừng đó.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Resume the plan at %1 to %2</source>
        <translation>Tiếp tục kế hoạch ở %1 tới %2</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Tiếp tục…</translation>
    </message>
    <message>
        <source>Retry…</source>
        <translation>Làm lại…</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Quay lui</translation>
    </message>
    <message>
        <source>Roll back again: at once. Reason: %1.</source>
        <translation>Quay lui lần nữa: ngay lập tức. Lý do: %1.</translation>
    </message>
    <message>
        <source>Roll back to blue</source>
        <translation>Quay lui về blue</translation>
    </message>
    <message>
        <source>Roll back to green</source>
        <translation>Quay lui về green</translation>
    </message>
    <message>
        <source>Roll back: %1 is healthy, and takes all production again.</source>
        <translation>Quay lui: %1 khỏe mạnh và nhận lại toàn bộ production.</translation>
    </message>
    <message>
        <source>Rolled back because</source>
        <translation>Quay lui vì</translation>
    </message>
    <message>
        <source>Rolled back: %1.</source>
        <translation>Đã quay lui: %1.</translation>
    </message>
    <message>
        <source>Rolling back does not help.</source>
        <translation>Quay lui không giúp được.</translation>
    </message>
    <message>
        <source>Rolling back does not help; %1 is healthy: Deploy… or the slider moves users there.</source>
        <translation>Quay lui không giúp được; %1 khỏe: Triển khai… hoặc thanh trượt đưa người dùng tới đó.</translation>
    </message>
    <message>
        <source>Rolling back does not help; %1 is healthy: the slider moves users there (a deploy would be refused).</source>
        <translation>Quay lui không giúp được; %1 khỏe: thanh trượt đưa người dùng tới đó (triển khai sẽ bị từ chối).</translation>
    </message>
    <message>
        <source>Rolling back does not help; checks of %1 are well, but it was rolled back itself.</source>
        <translation>Quay lui không giúp được; kiểm tra của %1 tốt, nhưng chính nó đã bị quay lui.</translation>
    </message>
    <message>
        <source>Rolling back: wait until it is confirmed.</source>
        <translation>Đang quay lui: chờ tới khi được xác nhận.</translation>
    </message>
    <message>
        <source>Rolling back…</source>
        <translation>Đang quay lui…</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>Đợt triển khai</translation>
    </message>
    <message>
        <source>Rollout figures</source>
        <translation>Số liệu của đợt</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Router: %1.</source>
        <translation>Router: %1.</translation>
    </message>
    <message>
        <source>Routing: the nearest region is not the one that answers.</source>
        <translation>Định tuyến: vùng trả lời không phải vùng gần nhất.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Đợt %1</translation>
    </message>
    <message>
        <source>Run %1 is open: %2 has %3 of production. When this window closes nobody watches %2, and no console rolls it back.</source>
        <translation>Đợt %1 đang mở: %2 có %3 production. Khi cửa sổ này đóng, không ai theo dõi %2 và không console nào quay lui nó.</translation>
    </message>
    <message>
        <source>Run %1 made it active. Roll back brings all production to %2 again.</source>
        <translation>Lượt chạy %1 đã đưa nó thành bên hoạt động. Quay lui đưa toàn bộ production về lại %2.</translation>
    </message>
    <message>
        <source>Run %1 of %2: %3</source>
        <translation>Đợt %1 của %2: %3</translation>
    </message>
    <message>
        <source>Run %1 was rolled back %2: %3.</source>
        <translation>Đợt %1 đã quay lui %2: %3.</translation>
    </message>
    <message>
        <source>Run %1 was rolled back for it, %2; it is not seen now.</source>
        <translation>Đợt %1 đã quay lui vì điều này, %2; hiện không còn thấy.</translation>
    </message>
    <message>
        <source>Run %1 was rolled back: %2.</source>
        <translation>Đợt %1 đã quay lui: %2.</translation>
    </message>
    <message>
        <source>Run %1, A/A drill</source>
        <translation>Đợt %1, diễn tập A/A</translation>
    </message>
    <message>
        <source>Run %1, only advises</source>
        <translation>Đợt %1, chỉ khuyến nghị</translation>
    </message>
    <message>
        <source>Run preflight</source>
        <translation>Chạy kiểm trước</translation>
    </message>
    <message>
        <source>Run the preflight again.</source>
        <translation>Chạy lại kiểm tra trước.</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>SANDBOX · %1</source>
        <translation>SANDBOX · %1</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Save as a patch…</source>
        <translation>Lưu thành patch…</translation>
    </message>
    <message>
        <source>Save the patch</source>
        <translation>Lưu patch</translation>
    </message>
    <message>
        <source>Saved a month at other exchange rates</source>
        <translation>Tiết kiệm mỗi tháng ở tỷ giá khác</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>Saved: %1 a month (%2 %), %3 a year</source>
        <translation>Tiết kiệm: %1 mỗi tháng (%2 %), %3 mỗi năm</translation>
    </message>
    <message>
        <source>Savings: not known, a price is missing.</source>
        <translation>Tiết kiệm: chưa biết, thiếu một giá.</translation>
    </message>
    <message>
        <source>Savings: not known, there is no rate between %1 and %2; give --rate.</source>
        <translation>Tiết kiệm: chưa biết, không có tỷ giá giữa %1 và %2; hãy cho --rate.</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Tìm trong log</translation>
    </message>
    <message>
        <source>Second price sheet</source>
        <translation>Bảng giá thứ hai</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Đã thấy</translation>
    </message>
    <message>
        <source>Seen at %1.</source>
        <translation>Thấy lúc %1.</translation>
    </message>
    <message>
        <source>Seen in the last minute. Every request is given by dice, so each of them can meet the candidate.</source>
        <translation>Thấy trong phút qua. Mỗi yêu cầu được chia ngẫu nhiên, nên ai cũng có thể gặp ứng viên.</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Gửi %1</translation>
    </message>
    <message>
        <source>Send all production back to the active side</source>
        <translation>Đưa toàn bộ production về bên chính</translation>
    </message>
    <message>
        <source>Send the typed share. Asks before it sends more.</source>
        <translation>Gửi tỷ lệ đã gõ. Hỏi trước khi gửi nhiều hơn.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dịch vụ</translation>
    </message>
    <message>
        <source>Service &amp;file</source>
        <translation>Tệp &amp;dịch vụ</translation>
    </message>
    <message>
        <source>Service file</source>
        <translation>Tệp dịch vụ</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Đặt</translation>
    </message>
    <message>
        <source>Set environment.%side.key, unless the relay wants none.</source>
        <translation>Đặt environment.%side.key, trừ khi relay không cần.</translation>
    </message>
    <message>
        <source>Set environment.%side.key_prefix to how this relay's keys begin.</source>
        <translation>Đặt environment.%side.key_prefix theo phần đầu key của relay này.</translation>
    </message>
    <message>
        <source>Set this computer's clock by NTP.</source>
        <translation>Chỉnh đồng hồ máy này bằng NTP.</translation>
    </message>
    <message>
        <source>Share chart</source>
        <translation>Biểu đồ tỷ lệ</translation>
    </message>
    <message>
        <source>Share in percent</source>
        <translation>Tỷ lệ phần trăm</translation>
    </message>
    <message>
        <source>Share of production for the candidate: drag, arrow and Page keys. Asks before it sends more.</source>
        <translation>Tỷ lệ production cho ứng viên: kéo, phím mũi tên và Page. Hỏi trước khi gửi nhiều hơn.</translation>
    </message>
    <message>
        <source>Share of production to green</source>
        <translation>Tỷ lệ production tới green</translation>
    </message>
    <message>
        <source>Share of production to the candidate</source>
        <translation>Tỷ lệ production tới ứng viên</translation>
    </message>
    <message>
        <source>Share of production, as the router has it.</source>
        <translation>Tỷ lệ production, như router đang có.</translation>
    </message>
    <message>
        <source>Shares are green's. Latencies are milliseconds to the response headers.</source>
        <translation>Tỷ lệ là của green. Độ trễ là mili giây tới header của trả lời.</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Hiện %1 gần nhất</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Bên</translation>
    </message>
    <message>
        <source>Signalbox</source>
        <translation>Signalbox</translation>
    </message>
    <message>
        <source>Signalbox: a new service</source>
        <translation>Signalbox: dịch vụ mới</translation>
    </message>
    <message>
        <source>Simulated relays: no real user is served. Choose a fault by name.</source>
        <translation>Relay giả lập: không phục vụ người dùng thật. Chọn một sự cố theo tên.</translation>
    </message>
    <message>
        <source>Since the run began %1 requests ended on %2, %3 on %4.</source>
        <translation>Từ đầu lượt chạy %1 yêu cầu đã kết thúc trên %2, %3 trên %4.</translation>
    </message>
    <message>
        <source>Single requests</source>
        <translation>Từng yêu cầu</translation>
    </message>
    <message>
        <source>Skips every step that is left, and the bake. Reason: %1.</source>
        <translation>Bỏ qua mọi bước còn lại và theo dõi cuối. Lý do: %1.</translation>
    </message>
    <message>
        <source>Slower or not cannot be told of so few requests.</source>
        <translation>Với ít yêu cầu như vậy chưa thể biết có chậm hơn không.</translation>
    </message>
    <message>
        <source>Smoke</source>
        <translation>Khói</translation>
    </message>
    <message>
        <source>Smoke and Tail compare with an earlier time; this view does not.</source>
        <translation>Khói và Đuôi so với thời gian trước; khung này thì không.</translation>
    </message>
    <message>
        <source>Somebody between here and the relay opens the connection.</source>
        <translation>Ai đó giữa đây và relay đang mở xem kết nối.</translation>
    </message>
    <message>
        <source>Somebody listens on %1 already: choose another port.</source>
        <translation>Đã có chương trình nghe ở %1: hãy chọn cổng khác.</translation>
    </message>
    <message>
        <source>Start a canary test</source>
        <translation>Bắt đầu thử canary</translation>
    </message>
    <message>
        <source>Start a drill</source>
        <translation>Bắt đầu diễn tập</translation>
    </message>
    <message>
        <source>Start test</source>
        <translation>Bắt đầu thử</translation>
    </message>
    <message>
        <source>Start the plan. Asks first.</source>
        <translation>Bắt đầu kế hoạch. Hỏi trước.</translation>
    </message>
    <message>
        <source>Started a second, and open now.</source>
        <translation>Bắt đầu mỗi giây, và đang mở.</translation>
    </message>
    <message>
        <source>Starting: nothing is known for %1.</source>
        <translation>Đang khởi động: chưa biết gì đã %1.</translation>
    </message>
    <message>
        <source>Starting: nothing is known yet.</source>
        <translation>Đang khởi động: chưa biết gì.</translation>
    </message>
    <message>
        <source>Status page ↗</source>
        <translation>Trạng thái ↗</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3 to %4</source>
        <translation>Bước %1 trên %2: %3 tới %4</translation>
    </message>
    <message>
        <source>Step %1 of %2: moving to %3.</source>
        <translation>Bước %1 trên %2: đang chuyển tới %3.</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Lùi bước</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Stop the canary test</source>
        <translation>Dừng thử canary</translation>
    </message>
    <message>
        <source>Stop the plan where it is. Traffic stays as it is.</source>
        <translation>Dừng kế hoạch tại chỗ. Lưu lượng giữ nguyên.</translation>
    </message>
    <message>
        <source>THE ROUTER HAS ANOTHER: %1; "signalbox key rotate %2" brings it this one</source>
        <translation>ROUTER CÓ KEY KHÁC: %1; "signalbox key rotate %2" đưa key này vào router</translation>
    </message>
    <message>
        <source>THE WAY BACK IS NOT OPEN: %1. This console rolls nothing back by itself; Roll back goes all the same.</source>
        <translation>ĐƯỜNG QUAY LUI KHÔNG THÔNG: %1. Console này không tự quay lui; Quay lui vẫn thực hiện được.</translation>
    </message>
    <message>
        <source>THE WAY BACK IS NOT OPEN: %1. This console rolls nothing back by itself; if it is lost, the lease brings all production back there all the same: order the share anew, and it has no lease.</source>
        <translation>ĐƯỜNG QUAY LUI KHÔNG THÔNG: %1. Console này không tự quay lui; nếu nó mất, lease vẫn đưa toàn bộ production về đó: ra lệnh lại mức chia thì nó không còn lease.</translation>
    </message>
    <message>
        <source>THE WAY BACK IS NOT OPEN: %why</source>
        <translation>ĐƯỜNG QUAY LUI KHÔNG THÔNG: %why</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>lỗi TLS</translation>
    </message>
    <message>
        <source>TLS failed; check the certificate and the CA file: %said</source>
        <translation>TLS lỗi; kiểm tra chứng chỉ và tệp CA: %said</translation>
    </message>
    <message>
        <source>TLS: no handshake ended well</source>
        <translation>TLS: không lần bắt tay nào thành công</translation>
    </message>
    <message>
        <source>TLS: none begun, no connection was made</source>
        <translation>TLS: chưa bắt đầu, không có kết nối nào được lập</translation>
    </message>
    <message>
        <source>TLS: none, plain http</source>
        <translation>TLS: không có, http thường</translation>
    </message>
    <message>
        <source>TPOT p50</source>
        <translation>TPOT p50</translation>
    </message>
    <message>
        <source>TPOT p95</source>
        <translation>TPOT p95</translation>
    </message>
    <message>
        <source>TTFT p50</source>
        <translation>TTFT p50</translation>
    </message>
    <message>
        <source>TTFT p95</source>
        <translation>TTFT p95</translation>
    </message>
    <message>
        <source>Tail</source>
        <translation>Đuôi</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Tiếp quản</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Test the key…</source>
        <translation>Thử key…</translation>
    </message>
    <message>
        <source>Test the new key</source>
        <translation>Thử key mới</translation>
    </message>
    <message>
        <source>Test this key</source>
        <translation>Thử key này</translation>
    </message>
    <message>
        <source>Testing %1: %2, about %3 left</source>
        <translation>Đang thử %1: %2, còn khoảng %3</translation>
    </message>
    <message>
        <source>Testing %1: all sent, waiting for the last answers</source>
        <translation>Đang thử %1: đã gửi hết, chờ các trả lời cuối</translation>
    </message>
    <message>
        <source>The active side has none to compare with.</source>
        <translation>Bên chính không có yêu cầu nào để so sánh.</translation>
    </message>
    <message>
        <source>The base URL lacks its path (/v1).</source>
        <translation>Base URL thiếu đường dẫn (/v1).</translation>
    </message>
    <message>
        <source>The candidate is being made active.</source>
        <translation>Ứng viên đang được đặt làm chính.</translation>
    </message>
    <message>
        <source>The candidate's share is a number above 0, at most 100.</source>
        <translation>Tỷ lệ của ứng viên là một số trên 0, nhiều nhất 100.</translation>
    </message>
    <message>
        <source>The candidate's share of the test requests, %</source>
        <translation>Tỷ lệ của ứng viên trong các yêu cầu thử, %</translation>
    </message>
    <message>
        <source>The change costs %1 once: never paid back</source>
        <translation>Chi phí chuyển đổi một lần %1: không bao giờ hoàn vốn</translation>
    </message>
    <message>
        <source>The change costs %1 once: paid back in %2 months</source>
        <translation>Chi phí chuyển đổi một lần %1: hoàn vốn sau %2 tháng</translation>
    </message>
    <message>
        <source>The connection is closed before an answer: an overloaded or restarting relay.</source>
        <translation>Kết nối bị đóng trước khi có trả lời: relay quá tải hoặc đang khởi động lại.</translation>
    </message>
    <message>
        <source>The console brought it back by itself, and you did nothing.</source>
        <translation>Console đã tự đưa nó về, và bạn chưa làm gì.</translation>
    </message>
    <message>
        <source>The console brought it back by itself, before you did anything.</source>
        <translation>Console đã tự đưa về, trước khi bạn làm gì.</translation>
    </message>
    <message>
        <source>The credit is spent, or a spending limit is reached. No retry mends it.</source>
        <translation>Đã tiêu hết tiền, hoặc chạm mức chi. Thử lại không giải quyết được.</translation>
    </message>
    <message>
        <source>The day of the rate is written like 2026-11-24.</source>
        <translation>Ngày của tỷ giá viết như 2026-11-24.</translation>
    </message>
    <message>
        <source>The deploy waits for this: %1 requests left</source>
        <translation>Triển khai chờ việc này: còn %1 yêu cầu</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>Không tạo được thư mục %1.</translation>
    </message>
    <message>
        <source>The drill is over. What was it? (%1; Enter: no idea)</source>
        <translation>Diễn tập kết thúc. Đó là sự cố gì? (%1; Enter: không biết)</translation>
    </message>
    <message>
        <source>The drill is over. What was it? Look at every page first, if you like: the window goes on.</source>
        <translation>Diễn tập đã kết thúc. Đó là gì? Cứ xem mọi trang trước nếu muốn: cửa sổ vẫn chạy.</translation>
    </message>
    <message>
        <source>The engine has said nothing for %1: everything here is old.</source>
        <translation>Engine không báo gì đã %1: mọi thứ ở đây là cũ.</translation>
    </message>
    <message>
        <source>The engine has said nothing yet: a disk or the router may hang. Traffic stays as it is; “signalbox rollback” on the terminal goes another way.</source>
        <translation>Engine chưa báo gì: có thể đĩa hoặc router bị treo. Lưu lượng giữ nguyên; “signalbox rollback” trên terminal đi đường khác.</translation>
    </message>
    <message>
        <source>The figures are the last ones known, %1 old.</source>
        <translation>Số liệu là số biết gần nhất, cách đây %1.</translation>
    </message>
    <message>
        <source>The figures are the last ones known.</source>
        <translation>Số liệu là số biết gần nhất.</translation>
    </message>
    <message>
        <source>The first step to %1 goes out by itself when nothing fails; anything else that is ordered gives the deploy up.</source>
        <translation>Bước đầu tới %1 tự gửi đi khi không có gì lỗi; bất kỳ lệnh nào khác sẽ hủy lần triển khai.</translation>
    </message>
    <message>
        <source>The journal cannot be written (%1): only orders that give the candidate less go out.</source>
        <translation>Không ghi được nhật ký (%1): chỉ gửi các lệnh giảm phần của ứng viên.</translation>
    </message>
    <message>
        <source>The journal has run %1 open, without an order.</source>
        <translation>Nhật ký có đợt %1 đang mở, không có lệnh nào.</translation>
    </message>
    <message>
        <source>The journal holds no figures of this run.</source>
        <translation>Nhật ký không có số liệu của đợt này.</translation>
    </message>
    <message>
        <source>The journal holds no snapshot of this run.</source>
        <translation>Nhật ký không có bản chụp của đợt này.</translation>
    </message>
    <message>
        <source>The journal knows of no open run.</source>
        <translation>Nhật ký không biết đợt nào đang mở.</translation>
    </message>
    <message>
        <source>The journal says run %1 was at %2 to %3 at %4.</source>
        <translation>Nhật ký ghi đợt %1 ở %2 tới %3 lúc %4.</translation>
    </message>
    <message>
        <source>The judge finds %1 worse than %2.</source>
        <translation>Bộ đánh giá thấy %1 kém hơn %2.</translation>
    </message>
    <message>
        <source>The judge on %1: %2 (%3; %4).</source>
        <translation>Bộ đánh giá về %1: %2 (%3; %4).</translation>
    </message>
    <message>
        <source>The key %1.</source>
        <translation>Key %1.</translation>
    </message>
    <message>
        <source>The key &amp;itself</source>
        <translation>&amp;Chính key đó</translation>
    </message>
    <message>
        <source>The key belongs to an account that was never topped up.</source>
        <translation>Key thuộc một tài khoản chưa từng nạp tiền.</translation>
    </message>
    <message>
        <source>The key could not be tried</source>
        <translation>Không thử được key</translation>
    </message>
    <message>
        <source>The key has no right to this model.</source>
        <translation>Key không có quyền với model này.</translation>
    </message>
    <message>
        <source>The key is not active yet, was withdrawn, or belongs to another relay.</source>
        <translation>Key chưa kích hoạt, đã bị thu hồi, hoặc thuộc relay khác.</translation>
    </message>
    <message>
        <source>The key is not active, belongs to something else, or has no quota: every user of %side gets 401.</source>
        <translation>Key chưa kích hoạt, thuộc nơi khác, hoặc không còn hạn mức: mọi người dùng của %side nhận 401.</translation>
    </message>
    <message>
        <source>The last %1 checks of %2 went well; it is still called %3 for the bad ones before.</source>
        <translation>%1 kiểm tra gần nhất của %2 tốt; vẫn ghi là %3 vì các lần xấu trước đó.</translation>
    </message>
    <message>
        <source>The last check of %1 went well; it is still called %2 for the bad ones before.</source>
        <translation>Kiểm tra gần nhất của %1 tốt; vẫn ghi là %2 vì các lần xấu trước đó.</translation>
    </message>
    <message>
        <source>The last was lost %1.</source>
        <translation>Lần cuối bị mất %1.</translation>
    </message>
    <message>
        <source>The lease ran out: the router gave all production back to %1.</source>
        <translation>Lease đã hết hạn: router đã trả toàn bộ production về %1.</translation>
    </message>
    <message>
        <source>The medians are alike, as seen from this desk, but %1.</source>
        <translation>Trung vị giống nhau khi nhìn từ máy này, nhưng %1.</translation>
    </message>
    <message>
        <source>The medians are alike, but %1: measure longer, with --for.</source>
        <translation>Trung vị giống nhau, nhưng %1: hãy đo lâu hơn bằng --for.</translation>
    </message>
    <message>
        <source>The model map names a model that the relay has withdrawn.</source>
        <translation>Bảng ánh xạ model nêu một model mà relay đã gỡ bỏ.</translation>
    </message>
    <message>
        <source>The name in environment.….urls is mistyped, or was given up.</source>
        <translation>Tên trong environment.….urls bị gõ sai, hoặc đã bị bỏ.</translation>
    </message>
    <message>
        <source>The name is looked up slowly, or to a far address.</source>
        <translation>Tra tên chậm, hoặc ra một địa chỉ ở xa.</translation>
    </message>
    <message>
        <source>The nodes of the router do not agree.</source>
        <translation>Các node của router không khớp nhau.</translation>
    </message>
    <message>
        <source>The objective allows %1.</source>
        <translation>Mục tiêu cho phép %1.</translation>
    </message>
    <message>
        <source>The plan stops its own steps and holds there.</source>
        <translation>Kế hoạch thôi tự đi bước và tạm dừng ở đó.</translation>
    </message>
    <message>
        <source>The prompt got no answer on %side.</source>
        <translation>Prompt không được trả lời trên %side.</translation>
    </message>
    <message>
        <source>The quota is gone: some relays answer 401 then.</source>
        <translation>Hết hạn mức: một số relay khi đó trả lời 401.</translation>
    </message>
    <message>
        <source>The rate is a number above 0, like 7.2.</source>
        <translation>Tỷ giá là một số trên 0, như 7.2.</translation>
    </message>
    <message>
        <source>The rate limit was reached: neither good nor failed.</source>
        <translation>Đã chạm giới hạn tốc độ: không tính là tốt hay lỗi.</translation>
    </message>
    <message>
        <source>The relay accepts this key</source>
        <translation>Relay này nhận key này</translation>
    </message>
    <message>
        <source>The relay changed its interface.</source>
        <translation>Relay đã đổi giao diện.</translation>
    </message>
    <message>
        <source>The relay hardly takes a key of this form: a wrong or cut one was stored.</source>
        <translation>Relay khó mà nhận key dạng này: key lưu vào bị sai hoặc bị cắt.</translation>
    </message>
    <message>
        <source>The relay is overloaded, or waits for its upstream.</source>
        <translation>Relay quá tải, hoặc đang chờ upstream của nó.</translation>
    </message>
    <message>
        <source>The relay is there; this request does not suit it: a wrong path, or a field that the model does not take (reasoning models refuse max_tokens).</source>
        <translation>Relay có đó; yêu cầu này không hợp với nó: sai đường dẫn, hoặc có trường mà model không nhận (model suy luận từ chối max_tokens).</translation>
    </message>
    <message>
        <source>The relay or its upstream is overloaded or broken (503, 529).</source>
        <translation>Relay hoặc upstream của nó quá tải hay hỏng (503, 529).</translation>
    </message>
    <message>
        <source>The relay or its upstream is overloaded.</source>
        <translation>Relay hoặc upstream của nó quá tải.</translation>
    </message>
    <message>
        <source>The relay refuses this key</source>
        <translation>Relay này từ chối key này</translation>
    </message>
    <message>
        <source>The relay restarts, or sheds load.</source>
        <translation>Relay khởi động lại, hoặc đang giảm tải.</translation>
    </message>
    <message>
        <source>The relay takes it all the same.</source>
        <translation>Relay vẫn nhận nó.</translation>
    </message>
    <message>
        <source>The relay waits for an upstream that does not answer.</source>
        <translation>Relay chờ một upstream không trả lời.</translation>
    </message>
    <message>
        <source>The relay's list lacks the name, or spells it another way.</source>
        <translation>Danh sách của relay thiếu tên này, hoặc viết khác.</translation>
    </message>
    <message>
        <source>The relay, or what stands before it, is in trouble: users get the same.</source>
        <translation>Relay, hoặc thứ đứng trước nó, đang gặp sự cố: người dùng cũng gặp như vậy.</translation>
    </message>
    <message>
        <source>The report of run %1 is in %2</source>
        <translation>Báo cáo của đợt %1 ở trong %2</translation>
    </message>
    <message>
        <source>The requests do not say whose they are.</source>
        <translation>Các yêu cầu không cho biết là của ai.</translation>
    </message>
    <message>
        <source>The rollback is not confirmed yet: the router has the order, and users' requests have not shown it. Nobody watches for that when this window closes.</source>
        <translation>Quay lui chưa được xác nhận: router có lệnh, và yêu cầu của người dùng chưa cho thấy. Khi cửa sổ này đóng, không ai theo dõi điều đó.</translation>
    </message>
    <message>
        <source>The rollback is under way: the router has NOT acknowledged it yet. When this window closes nobody tries again.</source>
        <translation>Đang quay lui: router CHƯA nhận lệnh. Khi cửa sổ này đóng, không ai thử lại.</translation>
    </message>
    <message>
        <source>The router adds %1.</source>
        <translation>Router thêm %1.</translation>
    </message>
    <message>
        <source>The router cannot be reached.</source>
        <translation>Không tới được router.</translation>
    </message>
    <message>
        <source>The router does it by itself, by its own clock; a console that operates renews the lease.</source>
        <translation>Router tự làm việc đó, theo đồng hồ của nó; console đang vận hành thì gia hạn lease.</translation>
    </message>
    <message>
        <source>The router does not answer: nobody can tell whether requests are told, or how late.</source>
        <translation>Router không trả lời: không ai biết được yêu cầu có được báo hay không, hoặc báo trễ bao lâu.</translation>
    </message>
    <message>
        <source>The router does not answer: only rolling back may be ordered.</source>
        <translation>Router không trả lời: chỉ được ra lệnh quay lui.</translation>
    </message>
    <message>
        <source>The router does not have the order yet; it is repeated until it has.</source>
        <translation>Router chưa có lệnh; lệnh được lặp lại tới khi nó có.</translation>
    </message>
    <message>
        <source>The router forwards bodies as they are: users who send these names get 404 unless the relay knows them.</source>
        <translation>Router chuyển body nguyên vẹn: người dùng gửi các tên này nhận 404 trừ khi relay biết chúng.</translation>
    </message>
    <message>
        <source>The router gave all production back to %1 already, since the lease ran out.</source>
        <translation>Router đã trả toàn bộ production về %1, vì lease hết hạn.</translation>
    </message>
    <message>
        <source>The router gives ALL production to %1: the lease of that split ran out.</source>
        <translation>Router đưa TOÀN BỘ production cho %1: lease của mức chia đó đã hết.</translation>
    </message>
    <message>
        <source>The router has %1 to %2, %3 active.</source>
        <translation>Router có %1 tới %2, %3 là bên chính.</translation>
    </message>
    <message>
        <source>The router has the order on every node; users' requests have not shown it yet.</source>
        <translation>Router có lệnh trên mọi node; yêu cầu của người dùng chưa cho thấy điều đó.</translation>
    </message>
    <message>
        <source>The router has the order; whether users' requests follow it cannot be seen (no feed).</source>
        <translation>Router có lệnh; không thấy được yêu cầu của người dùng có theo không (không có feed).</translation>
    </message>
    <message>
        <source>The router was not read yet.</source>
        <translation>Chưa đọc router.</translation>
    </message>
    <message>
        <source>The router was not read yet: only rolling back may be ordered.</source>
        <translation>Chưa đọc router: chỉ được ra lệnh quay lui.</translation>
    </message>
    <message>
        <source>The router was not stopped: systemd runs it and would start it again at once. This stops it:  %command</source>
        <translation>Router không bị dừng: systemd chạy nó và sẽ khởi động lại ngay. Lệnh này dừng nó:  %command</translation>
    </message>
    <message>
        <source>The router's feed is not connected, or tells less than it should: figures of users stand still, and nothing moves on them.</source>
        <translation>Feed của router chưa kết nối, hoặc báo ít hơn mức phải có: số liệu người dùng đứng yên, và không gì được chuyển dựa vào đó.</translation>
    </message>
    <message>
        <source>The router's feed is not connected.</source>
        <translation>Feed của router chưa kết nối.</translation>
    </message>
    <message>
        <source>The run goes on from here, by its own plan. Asks once.</source>
        <translation>Đợt đi tiếp từ đây, theo kế hoạch của nó. Hỏi một lần.</translation>
    </message>
    <message>
        <source>The run is over. %1</source>
        <translation>Đợt đã kết thúc. %1</translation>
    </message>
    <message>
        <source>The same plan again, from its first step. Asks first.</source>
        <translation>Cùng kế hoạch, lại từ bước đầu. Hỏi trước.</translation>
    </message>
    <message>
        <source>The sandbox ends with this window, and run %1 with it. No real user is served by it.</source>
        <translation>Sandbox kết thúc cùng cửa sổ này, và đợt %1 cũng vậy. Nó không phục vụ người dùng thật nào.</translation>
    </message>
    <message>
        <source>The service file</source>
        <translation>Tệp dịch vụ</translation>
    </message>
    <message>
        <source>The service file has a mistake by now, so nothing can be written: %1</source>
        <translation>Tệp dịch vụ nay có lỗi, nên không ghi được gì: %1</translation>
    </message>
    <message>
        <source>The side answers, and refuses this request: the probe or the model's settings do not fit.</source>
        <translation>Bên này có trả lời, nhưng từ chối yêu cầu này: probe hoặc thiết lập model không khớp.</translation>
    </message>
    <message>
        <source>The split stays as it is, as if set by hand now; the old run is closed.</source>
        <translation>Mức chia giữ nguyên, như vừa đặt bằng tay; đợt cũ được đóng.</translation>
    </message>
    <message>
        <source>The split stays as it is: it has no lease.</source>
        <translation>Mức chia giữ nguyên: nó không có lease.</translation>
    </message>
    <message>
        <source>The view stands still while you look back; data go on arriving. End goes back to live.</source>
        <translation>Khung nhìn đứng yên khi bạn xem lại; dữ liệu vẫn tới. End trở về live.</translation>
    </message>
    <message>
        <source>The way to both sides</source>
        <translation>Đường tới hai bên</translation>
    </message>
    <message>
        <source>The window is read-only: arm it first (Ctrl+Shift+A).</source>
        <translation>Cửa sổ đang chỉ đọc: hãy mở khóa trước (Ctrl+Shift+A).</translation>
    </message>
    <message>
        <source>Their run is held; you go on, or roll back. The journal keeps your reason.</source>
        <translation>Đợt của họ sẽ tạm dừng; bạn đi tiếp, hoặc quay lui. Nhật ký giữ lý do của bạn.</translation>
    </message>
    <message>
        <source>Their users see a broken answer; whoever asks again is served by %1.</source>
        <translation>Người dùng của chúng thấy trả lời bị đứt; ai hỏi lại thì được %1 phục vụ.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Giao diện: theo hệ thống</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Giao diện: tối</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Giao diện: sáng</translation>
    </message>
    <message>
        <source>There are %1: choose them above.</source>
        <translation>Có %1: hãy chọn ở trên.</translation>
    </message>
    <message>
        <source>There is no price sheet "%1".</source>
        <translation>Không có bảng giá "%1".</translation>
    </message>
    <message>
        <source>There is no step to go back.</source>
        <translation>Không có bước để lùi.</translation>
    </message>
    <message>
        <source>There was nothing to bring traffic back for.</source>
        <translation>Không có gì khiến phải đưa lưu lượng quay về.</translation>
    </message>
    <message>
        <source>They agree. Nothing moves until you choose.</source>
        <translation>Chúng khớp nhau. Không gì chuyển cho tới khi bạn chọn.</translation>
    </message>
    <message>
        <source>They are missing in every figure of users' requests.</source>
        <translation>Chúng thiếu trong mọi số liệu về yêu cầu của người dùng.</translation>
    </message>
    <message>
        <source>They differ in these figures, and no single cause stands out: measure longer, with --for.</source>
        <translation>Chúng khác nhau ở các số liệu này, và không nguyên nhân nào nổi bật: hãy đo lâu hơn, bằng --for.</translation>
    </message>
    <message>
        <source>They differ, as seen from this desk, and no single cause stands out yet.</source>
        <translation>Nhìn từ máy này, hai bên khác nhau, và chưa nguyên nhân nào nổi bật.</translation>
    </message>
    <message>
        <source>They differ: %1.</source>
        <translation>Chúng khác nhau: %1.</translation>
    </message>
    <message>
        <source>This console renews the lease: traffic stays as it is.</source>
        <translation>Console này gia hạn lease: lưu lượng giữ nguyên.</translation>
    </message>
    <message>
        <source>This console rolls nothing back by itself; Roll back goes all the same.</source>
        <translation>Console này không tự quay lui; Quay lui vẫn thực hiện được.</translation>
    </message>
    <message>
        <source>This console was started to look only. The command “signalbox rollback” works.</source>
        <translation>Console này được mở chỉ để xem. Lệnh “signalbox rollback” vẫn dùng được.</translation>
    </message>
    <message>
        <source>This console was started to look only: it can order nothing.</source>
        <translation>Console này được mở chỉ để xem: nó không ra lệnh gì được.</translation>
    </message>
    <message>
        <source>This is not seen now: what to do if it is.</source>
        <translation>Hiện không thấy điều này: cần làm gì nếu nó xảy ra.</translation>
    </message>
    <message>
        <source>This is the file. Keys go where you said, never into it.</source>
        <translation>Đây là tệp. Key nằm ở nơi bạn đã chọn, không bao giờ trong tệp.</translation>
    </message>
    <message>
        <source>This is the lowest step: roll back instead.</source>
        <translation>Đây là bước thấp nhất: hãy quay lui.</translation>
    </message>
    <message>
        <source>This line belongs to no run: choose one of a run.</source>
        <translation>Dòng này không thuộc đợt nào: hãy chọn dòng của một đợt.</translation>
    </message>
    <message>
        <source>This machine's address is not on the relay's list (some say 401, some 403).</source>
        <translation>Địa chỉ máy này không có trong danh sách của relay (nơi báo 401, nơi báo 403).</translation>
    </message>
    <message>
        <source>This machine's name service is away.</source>
        <translation>Dịch vụ tên của máy này không hoạt động.</translation>
    </message>
    <message>
        <source>This relay has not told its limit.</source>
        <translation>Relay này chưa báo giới hạn.</translation>
    </message>
    <message>
        <source>This service's HAProxy does not run, and another program answers at %bind: find it with  ss -ltnp  and end it, then start the router with "signalbox router start --config FILE".</source>
        <translation>HAProxy của dịch vụ này không chạy, và một chương trình khác trả lời tại %bind: tìm nó bằng  ss -ltnp  rồi kết thúc nó, sau đó khởi động router bằng "signalbox router start --config FILE".</translation>
    </message>
    <message>
        <source>This window is read-only: arm it first (Ctrl+Shift+A).</source>
        <translation>Cửa sổ này chỉ đọc: hãy mở khóa trước (Ctrl+Shift+A).</translation>
    </message>
    <message>
        <source>This window may give orders. Ends by itself 15 minutes after the last key or click. Press to end it now (Ctrl+Shift+A).</source>
        <translation>Cửa sổ này được ra lệnh. Tự kết thúc 15 phút sau phím hoặc cú nhấp cuối. Bấm để kết thúc ngay (Ctrl+Shift+A).</translation>
    </message>
    <message>
        <source>This window only watches. Press to be able to give orders (Ctrl+Shift+A).</source>
        <translation>Cửa sổ này chỉ theo dõi. Bấm để được ra lệnh (Ctrl+Shift+A).</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Time %1</source>
        <translation>Giờ %1</translation>
    </message>
    <message>
        <source>Time from one request to the next: 1s, 500ms</source>
        <translation>Thời gian giữa hai yêu cầu: 1s, 500ms</translation>
    </message>
    <message>
        <source>To start it now and at every boot (a router started by hand has to be stopped first):</source>
        <translation>Để khởi động ngay và mỗi lần khởi động máy (router khởi động bằng tay phải dừng trước):</translation>
    </message>
    <message>
        <source>To the plan's next lower share, at once, and hold there.</source>
        <translation>Tới tỷ lệ thấp hơn kế tiếp của kế hoạch, ngay lập tức, và tạm dừng ở đó.</translation>
    </message>
    <message>
        <source>Tokens a month</source>
        <translation>Token mỗi tháng</translation>
    </message>
    <message>
        <source>Tokens a month and what they cost</source>
        <translation>Token mỗi tháng và chi phí</translation>
    </message>
    <message>
        <source>Tokens and payment fees of a month.</source>
        <translation>Token và phí thanh toán mỗi tháng.</translation>
    </message>
    <message>
        <source>Too early to tell about %1</source>
        <translation>Còn quá sớm để nói về %1</translation>
    </message>
    <message>
        <source>Too few answers of %1 to compare (8 are needed): measure longer, with --for.</source>
        <translation>Quá ít trả lời của %1 để so sánh (cần 8): hãy đo lâu hơn, bằng --for.</translation>
    </message>
    <message>
        <source>Too few answers of %1 to say anything (8 are needed): measure longer, with --for.</source>
        <translation>Quá ít trả lời của %1 để nói điều gì (cần 8): hãy đo lâu hơn, bằng --for.</translation>
    </message>
    <message>
        <source>Too few answers of both sides to compare (8 of each are needed): measure longer, with --for.</source>
        <translation>Quá ít trả lời của cả hai bên để so sánh (mỗi bên cần 8): hãy đo lâu hơn, bằng --for.</translation>
    </message>
    <message>
        <source>Too few measurements to say anything: %1 of %2 on each side.</source>
        <translation>Quá ít phép đo để nói gì: %1 trên %2 ở mỗi bên.</translation>
    </message>
    <message>
        <source>Too few measurements to see a cause from this desk yet (%1 of %2 on each side), but %3.</source>
        <translation>Còn quá ít phép đo để thấy nguyên nhân từ máy này (%1 trên %2 ở mỗi bên), nhưng %3.</translation>
    </message>
    <message>
        <source>Too few single requests of this time to compare: 5 slow ones and 20 others are needed.</source>
        <translation>Quá ít yêu cầu riêng lẻ trong khoảng này để so sánh: cần 5 yêu cầu chậm và 20 yêu cầu khác.</translation>
    </message>
    <message>
        <source>Top up ↗</source>
        <translation>Nạp thêm ↗</translation>
    </message>
    <message>
        <source>Top up, or raise the spending limit, and run it again.</source>
        <translation>Nạp thêm tiền, hoặc nâng mức chi, rồi chạy lại.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Lưu lượng</translation>
    </message>
    <message>
        <source>Traffic was not brought back.</source>
        <translation>Lưu lượng đã không được đưa về.</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Tin cậy</translation>
    </message>
    <message>
        <source>Try "signalbox diagnose"; look at the relay's status page and at the name and port in the service file.</source>
        <translation>Thử "signalbox diagnose"; xem trang trạng thái của relay, tên và cổng trong tệp dịch vụ.</translation>
    </message>
    <message>
        <source>Trying the new key, at the relay and through the router…</source>
        <translation>Đang thử key mới, ở relay và qua router…</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>KHÔNG RÕ</translation>
    </message>
    <message>
        <source>Until the first content, from %1%2: %3; %4</source>
        <translation>Tới nội dung đầu, từ %1%2: %3; %4</translation>
    </message>
    <message>
        <source>Upstreams of %1 whose checks are slow: %2 of %3, %4; slow is what takes over %5.</source>
        <translation>Upstream của %1 có kiểm tra chậm: %2 trên %3, %4; chậm là quá %5.</translation>
    </message>
    <message>
        <source>Upstreams of %1 whose checks do not go well: %2 of %3, %4.</source>
        <translation>Upstream của %1 có kiểm tra không ổn: %2 trên %3, %4.</translation>
    </message>
    <message>
        <source>Use the new key</source>
        <translation>Dùng key mới</translation>
    </message>
    <message>
        <source>Users fared worse on %1: the judge found its %2 worse at %3.</source>
        <translation>Người dùng trên %1 bị tệ hơn: bộ đánh giá thấy %2 của nó tệ hơn lúc %3.</translation>
    </message>
    <message>
        <source>Users hit</source>
        <translation>Người dùng trúng</translation>
    </message>
    <message>
        <source>Users on the candidate</source>
        <translation>Người dùng trên ứng viên</translation>
    </message>
    <message>
        <source>Users send</source>
        <translation>Người dùng gửi</translation>
    </message>
    <message>
        <source>Users send more than the key's limit allows: the share is too large for it.</source>
        <translation>Người dùng gửi nhiều hơn giới hạn của key: tỷ lệ quá lớn so với nó.</translation>
    </message>
    <message>
        <source>Users that are sent to this address get no answer.</source>
        <translation>Người dùng được chuyển tới địa chỉ này không nhận được trả lời.</translation>
    </message>
    <message>
        <source>Users who ask for it get 404 on %side.</source>
        <translation>Người dùng gọi nó nhận 404 trên %side.</translation>
    </message>
    <message>
        <source>Users' requests cannot be seen: the router's feed is not connected.</source>
        <translation>Không thấy được yêu cầu của người dùng: feed của router chưa kết nối.</translation>
    </message>
    <message>
        <source>Users' requests go out without a key, too.</source>
        <translation>Yêu cầu của người dùng cũng được gửi đi không kèm key.</translation>
    </message>
    <message>
        <source>Users' requests started on the candidate in this step, of those it needs.</source>
        <translation>Yêu cầu của người dùng đã bắt đầu trên ứng viên ở bước này, trên số bước này cần.</translation>
    </message>
    <message>
        <source>Users' requests that came then are missing in every figure, hatched in the pictures.</source>
        <translation>Yêu cầu của người dùng đến lúc đó thiếu trong mọi số liệu, được gạch chéo trong hình.</translation>
    </message>
    <message>
        <source>Users' requests that failed: %1</source>
        <translation>Yêu cầu của người dùng bị lỗi: %1</translation>
    </message>
    <message>
        <source>Users' requests that failed: %1; %2 more had not ended</source>
        <translation>Yêu cầu của người dùng bị lỗi: %1; %2 yêu cầu nữa chưa kết thúc</translation>
    </message>
    <message>
        <source>Users' requests: time to headers, ms</source>
        <translation>Yêu cầu của người dùng: thời gian tới header, ms</translation>
    </message>
    <message>
        <source>Usually means</source>
        <translation>Thường có nghĩa</translation>
    </message>
    <message>
        <source>Usually: %1 In a drill perhaps for some requests or users only.</source>
        <translation>Thường thì: %1 Khi diễn tập có thể chỉ với một phần yêu cầu hoặc người dùng.</translation>
    </message>
    <message>
        <source>WARN and above</source>
        <translation>WARN trở lên</translation>
    </message>
    <message>
        <source>Wait and run it again; look at the relay's status page.</source>
        <translation>Chờ rồi chạy lại; xem trang trạng thái của relay.</translation>
    </message>
    <message>
        <source>Wait for the reset, test with fewer requests (--interval), or have the limit raised.</source>
        <translation>Chờ đặt lại, thử với ít yêu cầu hơn (--interval), hoặc xin nâng giới hạn.</translation>
    </message>
    <message>
        <source>Waiting until router and counters agree.</source>
        <translation>Chờ tới khi router và bộ đếm khớp.</translation>
    </message>
    <message>
        <source>Watch-only</source>
        <translation>Chỉ theo dõi</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Đường lui</translation>
    </message>
    <message>
        <source>Way back: %1</source>
        <translation>Đường lui: %1</translation>
    </message>
    <message>
        <source>Well done.</source>
        <translation>Làm tốt lắm.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Gì</translation>
    </message>
    <message>
        <source>What %1 maps %2 to</source>
        <translation>%1 ánh xạ %2 tới đâu</translation>
    </message>
    <message>
        <source>What %side answers is not the protocol: clients cannot read it.</source>
        <translation>Trả lời của %side không đúng giao thức: client không đọc được.</translation>
    </message>
    <message>
        <source>What a rollback restores is not known: the router has not been read yet.</source>
        <translation>Chưa biết quay lui khôi phục gì: chưa đọc router.</translation>
    </message>
    <message>
        <source>What all users send, beside what the relay of that side allows.</source>
        <translation>Những gì mọi người dùng gửi, so với mức relay của bên đó cho phép.</translation>
    </message>
    <message>
        <source>What can be brought back</source>
        <translation>Có thể khôi phục gì</translation>
    </message>
    <message>
        <source>What can go wrong, and what to do then:</source>
        <translation>Những gì có thể hỏng, và khi đó làm gì:</translation>
    </message>
    <message>
        <source>What clients rely on may change for them with the side.</source>
        <translation>Những gì client dựa vào có thể thay đổi theo bên.</translation>
    </message>
    <message>
        <source>What green has is not known: the router was not read yet.</source>
        <translation>Chưa biết green có gì: chưa đọc router.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>What health checks and tests cost</source>
        <translation>Chi phí kiểm tra sức khỏe và thử</translation>
    </message>
    <message>
        <source>What is left of its limit, as its relay said last.</source>
        <translation>Phần còn lại của giới hạn, như relay của nó báo lần cuối.</translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation>Phần tiết kiệm</translation>
    </message>
    <message>
        <source>What is written, as a patch</source>
        <translation>Nội dung ghi, dạng patch</translation>
    </message>
    <message>
        <source>What it is compared with</source>
        <translation>So sánh với gì</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ý nghĩa</translation>
    </message>
    <message>
        <source>What paying costs besides the tokens: fees_per_month of the price sheet "%1". A sheet of your own with other fees goes to %2.</source>
        <translation>Chi phí thanh toán ngoài token: fees_per_month của bảng giá "%1". Bảng của bạn với phí khác đặt ở %2.</translation>
    </message>
    <message>
        <source>What the change costs is a number like 2000 or 1999.50.</source>
        <translation>Chi phí chuyển đổi là một số như 2000 hoặc 1999.50.</translation>
    </message>
    <message>
        <source>What the change costs once</source>
        <translation>Chi phí chuyển đổi một lần</translation>
    </message>
    <message>
        <source>What the checks of it say now.</source>
        <translation>Kết quả kiểm tra của nó lúc này.</translation>
    </message>
    <message>
        <source>What the console's own requests cost</source>
        <translation>Chi phí yêu cầu của chính console</translation>
    </message>
    <message>
        <source>What the nodes had when they were last read.</source>
        <translation>Mức các node có khi được đọc lần cuối.</translation>
    </message>
    <message>
        <source>What the router adds cannot be told from nothing: %1.</source>
        <translation>Phần router thêm không phân biệt được với không: %1.</translation>
    </message>
    <message>
        <source>What the router adds is unknown: it takes six pairs of good answers on warm connections.</source>
        <translation>Chưa rõ router thêm bao nhiêu: cần sáu cặp trả lời tốt trên kết nối ấm.</translation>
    </message>
    <message>
        <source>What the router has is not known.</source>
        <translation>Chưa biết router đang có gì.</translation>
    </message>
    <message>
        <source>What the slow ones have in common</source>
        <translation>Các yêu cầu chậm có gì chung</translation>
    </message>
    <message>
        <source>What this console wants the candidate to get.</source>
        <translation>Mức mà console này muốn ứng viên nhận.</translation>
    </message>
    <message>
        <source>What this step goes by. “Judge if worse”: it acts when the judge finds the candidate worse, and passes also while the judge has no verdict; “judge”: it waits for the verdict.</source>
        <translation>Bước này dựa vào những gì. “Đánh giá nếu kém hơn”: bước hành động khi bộ đánh giá thấy ứng viên kém hơn, và vẫn qua khi bộ đánh giá chưa có kết luận; “đánh giá”: bước chờ kết luận.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cần làm gì</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Cần làm gì: %1</translation>
    </message>
    <message>
        <source>What users had</source>
        <translation>Người dùng nhận được gì</translation>
    </message>
    <message>
        <source>What was never sent tells nothing: with many, figures are of few moments.</source>
        <translation>Kiểm tra không gửi thì không cho biết gì: nếu nhiều, số liệu chỉ thuộc ít thời điểm.</translation>
    </message>
    <message>
        <source>What was ordered is not known.</source>
        <translation>Chưa biết lệnh đã ra là gì.</translation>
    </message>
    <message>
        <source>What you think it was</source>
        <translation>Bạn nghĩ đó là sự cố gì</translation>
    </message>
    <message>
        <source>When a health check with this key was last answered well.</source>
        <translation>Lần gần nhất kiểm tra sức khỏe với key này có trả lời tốt.</translation>
    </message>
    <message>
        <source>When it ends, every connection is refused.</source>
        <translation>Khi nó hết hạn, mọi kết nối bị từ chối.</translation>
    </message>
    <message>
        <source>Where the key is kept</source>
        <translation>Key được giữ ở đâu</translation>
    </message>
    <message>
        <source>Where the key of %1 is kept</source>
        <translation>Key của %1 được giữ ở đâu</translation>
    </message>
    <message>
        <source>Where the time goes, from this desk: means of each stretch</source>
        <translation>Thời gian đi đâu, nhìn từ máy này: trung bình từng đoạn</translation>
    </message>
    <message>
        <source>Where users send their requests</source>
        <translation>Nơi người dùng gửi yêu cầu tới</translation>
    </message>
    <message>
        <source>Whether a failed request is sent again</source>
        <translation>Yêu cầu lỗi có được gửi lại không</translation>
    </message>
    <message>
        <source>While a run is open, users' requests on both sides are compared here one by one, and what is found is said at once.</source>
        <translation>Khi một đợt đang mở, yêu cầu của người dùng ở hai bên được so sánh từng cái tại đây, và phát hiện gì thì báo ngay.</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Ai nói</translation>
    </message>
    <message>
        <source>Who stopped the run and when: a person, or a console by itself, for the reason below.</source>
        <translation>Ai đã dừng đợt này và khi nào: một người, hoặc một console tự dừng, vì lý do bên dưới.</translation>
    </message>
    <message>
        <source>Whose requests are shown</source>
        <translation>Hiện yêu cầu của ai</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Why a side is slow</source>
        <translation>Vì sao một bên chậm</translation>
    </message>
    <message>
        <source>Why is it slow?</source>
        <translation>Vì sao chậm?</translation>
    </message>
    <message>
        <source>Window menu</source>
        <translation>Menu cửa sổ</translation>
    </message>
    <message>
        <source>Withdrawn. %1</source>
        <translation>Đã rút. %1</translation>
    </message>
    <message>
        <source>Withdrawn: the rollout moved meanwhile. Look, then choose again.</source>
        <translation>Đã rút: đợt triển khai đã thay đổi trong lúc đó. Hãy xem, rồi chọn lại.</translation>
    </message>
    <message>
        <source>Withdrawn: the window is read-only now.</source>
        <translation>Đã rút: cửa sổ nay chỉ đọc.</translation>
    </message>
    <message>
        <source>Write into %1</source>
        <translation>Ghi vào %1</translation>
    </message>
    <message>
        <source>Write the lines that are shown, or several selected ones, as CSV, JSON Lines or text.</source>
        <translation>Ghi các dòng đang hiện, hoặc nhiều dòng đã chọn, thành CSV, JSON Lines hoặc văn bản.</translation>
    </message>
    <message>
        <source>Write the report of the selected line's run, or of the newest, and open it.</source>
        <translation>Ghi báo cáo về đợt của dòng đã chọn, hoặc đợt mới nhất, và mở nó.</translation>
    </message>
    <message>
        <source>Write this picture (PNG) or its data (CSV)</source>
        <translation>Ghi hình này (PNG) hoặc dữ liệu của nó (CSV)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Written by Signalbox on %1 for %2. All times are UTC.</source>
        <translation>Signalbox ghi lúc %1 cho %2. Mọi thời gian là UTC.</translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation>Đã ghi: %1.</translation>
    </message>
    <message>
        <source>You acted: %1</source>
        <translation>Bạn hành động: %1</translation>
    </message>
    <message>
        <source>You brought production back: well done.</source>
        <translation>Bạn đã đưa production về: tốt lắm.</translation>
    </message>
    <message>
        <source>You gave no answer.</source>
        <translation>Bạn không trả lời.</translation>
    </message>
    <message>
        <source>Your answer is right: %1.</source>
        <translation>Bạn trả lời đúng: %1.</translation>
    </message>
    <message>
        <source>Your answer is wrong: it was not %1.</source>
        <translation>Bạn trả lời sai: không phải %1.</translation>
    </message>
    <message>
        <source>[sandbox] </source>
        <translation>[sandbox] </translation>
    </message>
    <message>
        <source>a choice without a message</source>
        <translation>một choice không có message</translation>
    </message>
    <message>
        <source>a chunk is no JSON object</source>
        <translation>một chunk không phải object JSON</translation>
    </message>
    <message>
        <source>a chunk is no JSON: %said</source>
        <translation>một chunk không phải JSON: %said</translation>
    </message>
    <message>
        <source>a chunk whose choices are no list</source>
        <translation>một chunk có choices không phải danh sách</translation>
    </message>
    <message>
        <source>a drill began: once the candidate has users, something may go wrong with it, or nothing</source>
        <translation>diễn tập bắt đầu: khi ứng viên đã có người dùng, có thể có sự cố với nó, hoặc không</translation>
    </message>
    <message>
        <source>a drill breaks the candidate on purpose: it runs in a sandbox only</source>
        <translation>diễn tập cố ý làm hỏng ứng viên: chỉ chạy được trong sandbox</translation>
    </message>
    <message>
        <source>a drill runs already: end it first</source>
        <translation>đang có diễn tập: hãy kết thúc nó trước</translation>
    </message>
    <message>
        <source>a golden prompt failed</source>
        <translation>một golden prompt không đạt</translation>
    </message>
    <message>
        <source>a like name</source>
        <translation>tên giống vậy</translation>
    </message>
    <message>
        <source>a line of the stream is too long</source>
        <translation>một dòng của luồng quá dài</translation>
    </message>
    <message>
        <source>a model is missing, and nothing like it is listed</source>
        <translation>thiếu một model, và danh sách không có cái nào giống nó</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>mỗi tháng</translation>
    </message>
    <message>
        <source>a newer order %epoch was faster</source>
        <translation>lệnh mới hơn %epoch đã nhanh hơn</translation>
    </message>
    <message>
        <source>a newer order came in between and was put back</source>
        <translation>một lệnh mới hơn chen vào và đã được đặt lại</translation>
    </message>
    <message>
        <source>a newer order took its place before it was committed</source>
        <translation>một lệnh mới hơn đã thay chỗ nó trước khi nó được ghi nhận</translation>
    </message>
    <message>
        <source>a number of milliseconds was expected, 0 or more</source>
        <translation>cần số mili giây, từ 0 trở lên</translation>
    </message>
    <message>
        <source>a page in HTML instead of JSON</source>
        <translation>một trang HTML thay cho JSON</translation>
    </message>
    <message>
        <source>a ping failed</source>
        <translation>một ping lỗi</translation>
    </message>
    <message>
        <source>a price is missing</source>
        <translation>thiếu một giá</translation>
    </message>
    <message>
        <source>a quoted field has no end in this line</source>
        <translation>một trường trong ngoặc kép không đóng ở dòng này</translation>
    </message>
    <message>
        <source>a rollback is due (%due), and THE WAY BACK IS NOT OPEN (%why): decide yourself; Roll back goes all the same</source>
        <translation>đã đến lúc quay lui (%due), và ĐƯỜNG QUAY LUI KHÔNG THÔNG (%why): bạn tự quyết định; Quay lui vẫn thực hiện được</translation>
    </message>
    <message>
        <source>a running router keeps its configuration until "signalbox router reload"; an open window keeps the service as it read it until it is opened again</source>
        <translation>router đang chạy giữ cấu hình của nó cho tới khi "signalbox router reload"; cửa sổ đang mở giữ dịch vụ như lúc đọc cho tới khi mở lại</translation>
    </message>
    <message>
        <source>a sandbox has no service file</source>
        <translation>sandbox không có tệp dịch vụ</translation>
    </message>
    <message>
        <source>a sandbox has no service file to patch: see "signalbox models"</source>
        <translation>sandbox không có tệp dịch vụ để patch: xem "signalbox models"</translation>
    </message>
    <message>
        <source>a setting of the service file was not kept, since it looked like a secret (line %1): take the other lines over by hand</source>
        <translation>một thiết lập của tệp dịch vụ không được lưu, vì trông như một bí mật (dòng %1): hãy chép các dòng khác bằng tay</translation>
    </message>
    <message>
        <source>a size in bytes was expected, or nothing</source>
        <translation>cần kích thước theo byte, hoặc để trống</translation>
    </message>
    <message>
        <source>a streamed answer failed</source>
        <translation>một trả lời stream lỗi</translation>
    </message>
    <message>
        <source>a token</source>
        <translation>một token</translation>
    </message>
    <message>
        <source>about %1 → %2</source>
        <translation>khoảng %1 → %2</translation>
    </message>
    <message>
        <source>about %n h left</source>
        <translation>còn khoảng %n giờ</translation>
    </message>
    <message>
        <source>about %n min left</source>
        <translation>còn khoảng %n phút</translation>
    </message>
    <message>
        <source>about %n more requests of the candidate are needed</source>
        <translation>cần thêm khoảng %n yêu cầu của ứng viên</translation>
    </message>
    <message>
        <source>about %n more requests of the candidate are needed, %left</source>
        <translation>cần thêm khoảng %n yêu cầu của ứng viên, %left</translation>
    </message>
    <message>
        <source>about %n s left</source>
        <translation>còn khoảng %n s</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>được nhận</translation>
    </message>
    <message>
        <source>accepted as it was found</source>
        <translation>được chấp nhận như hiện trạng</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>đã báo nhận</translation>
    </message>
    <message>
        <source>acknowledged by every node, not yet seen in users' requests (too few came)</source>
        <translation>mọi node đã nhận, chưa thấy trong yêu cầu của người dùng (đến quá ít)</translation>
    </message>
    <message>
        <source>active</source>
        <translation>chính</translation>
    </message>
    <message>
        <source>active: %1</source>
        <translation>bên chính: %1</translation>
    </message>
    <message>
        <source>active: %journal in the journal, %router in the router</source>
        <translation>bên chính: %journal trong nhật ký, %router trong router</translation>
    </message>
    <message>
        <source>advice: bake</source>
        <translation>nên theo dõi cuối</translation>
    </message>
    <message>
        <source>advice: every gate passed, begin the bake of %side at %share</source>
        <translation>khuyến nghị: mọi cổng đã đạt, bắt đầu theo dõi cuối %side ở %share</translation>
    </message>
    <message>
        <source>advice: every gate passed, go on to %share to %side</source>
        <translation>khuyến nghị: mọi cổng đã đạt, đi tiếp tới %share cho %side</translation>
    </message>
    <message>
        <source>advice: go one step back: %because</source>
        <translation>khuyến nghị: lùi một bước: %because</translation>
    </message>
    <message>
        <source>advice: hold</source>
        <translation>nên tạm dừng</translation>
    </message>
    <message>
        <source>advice: hold: %because</source>
        <translation>khuyến nghị: tạm dừng: %because</translation>
    </message>
    <message>
        <source>advice: next</source>
        <translation>nên đi tiếp</translation>
    </message>
    <message>
        <source>advice: promote</source>
        <translation>nên đưa lên chính</translation>
    </message>
    <message>
        <source>advice: roll back</source>
        <translation>nên quay lui</translation>
    </message>
    <message>
        <source>advice: step back</source>
        <translation>nên lùi bước</translation>
    </message>
    <message>
        <source>advice: the bake is good, make %side active</source>
        <translation>khuyến nghị: theo dõi cuối tốt, đặt %side làm chính</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>sau %1 s</translation>
    </message>
    <message>
        <source>against</source>
        <translation>so với</translation>
    </message>
    <message>
        <source>all %1 connections to %2 were REFUSED: the host is there, and nothing listens on that port</source>
        <translation>tất cả %1 kết nối tới %2 BỊ TỪ CHỐI: máy chủ có đó, nhưng không gì lắng nghe ở cổng đó</translation>
    </message>
    <message>
        <source>all %count regions of %side alike (%names)</source>
        <translation>cả %count vùng của %side như nhau (%names)</translation>
    </message>
    <message>
        <source>all REFUSED (the host is there, nothing listens)</source>
        <translation>tất cả BỊ TỪ CHỐI (máy chủ có đó, không gì lắng nghe)</translation>
    </message>
    <message>
        <source>all are listed, %n in all</source>
        <translation>có đủ trong danh sách, tổng cộng %n</translation>
    </message>
    <message>
        <source>all levels</source>
        <translation>mọi mức</translation>
    </message>
    <message>
        <source>all on %side = %percent % of its limit</source>
        <translation>tất cả trên %side = %percent % giới hạn của nó</translation>
    </message>
    <message>
        <source>all on %side would be %percent % of its rate limit: a rollback would throttle users</source>
        <translation>dồn tất cả về %side sẽ chiếm %percent % giới hạn tốc độ của nó: quay lui sẽ khiến người dùng bị giới hạn</translation>
    </message>
    <message>
        <source>all production on %side; watching it for %seconds s before it is made active</source>
        <translation>toàn bộ production trên %side; theo dõi nó %seconds s trước khi đặt làm chính</translation>
    </message>
    <message>
        <source>all production to %active</source>
        <translation>toàn bộ production tới %active</translation>
    </message>
    <message>
        <source>all production was back after %time</source>
        <translation>toàn bộ production đã trở về sau %time</translation>
    </message>
    <message>
        <source>all targets of the map are listed; not listed by the name users send: %unmapped</source>
        <translation>mọi đích của bảng ánh xạ đều có trong danh sách; không có theo tên người dùng gửi: %unmapped</translation>
    </message>
    <message>
        <source>all users</source>
        <translation>mọi người dùng</translation>
    </message>
    <message>
        <source>all users send %needed requests a minute, %percent % of what the limit of %side allows: have it raised</source>
        <translation>toàn bộ người dùng gửi %needed yêu cầu mỗi phút, bằng %percent % mức giới hạn của %side cho phép: xin nâng</translation>
    </message>
    <message>
        <source>an HTML page: %title</source>
        <translation>một trang HTML: %title</translation>
    </message>
    <message>
        <source>an HTTP status was expected, or 0 where none was received</source>
        <translation>cần một mã HTTP, hoặc 0 khi không nhận được mã nào</translation>
    </message>
    <message>
        <source>an error inside HTTP 200, it refuses this request: %said</source>
        <translation>lỗi bên trong HTTP 200, nó từ chối yêu cầu này: %said</translation>
    </message>
    <message>
        <source>an error inside HTTP 200, no credit or quota left: %said</source>
        <translation>lỗi bên trong HTTP 200, hết tiền hoặc hết hạn mức: %said</translation>
    </message>
    <message>
        <source>an error inside HTTP 200, rate limited: %said</source>
        <translation>lỗi bên trong HTTP 200, bị giới hạn tốc độ: %said</translation>
    </message>
    <message>
        <source>an error inside HTTP 200, the key is refused: %said</source>
        <translation>lỗi bên trong HTTP 200, key bị từ chối: %said</translation>
    </message>
    <message>
        <source>an error inside HTTP 200, the relay does not offer the model: %said</source>
        <translation>lỗi bên trong HTTP 200, relay không có model này: %said</translation>
    </message>
    <message>
        <source>an error inside HTTP 200: %said</source>
        <translation>lỗi bên trong HTTP 200: %said</translation>
    </message>
    <message>
        <source>an override was given, and the preflight did not need it: %reason</source>
        <translation>đã cho lý do bỏ qua, nhưng kiểm tra trước không cần: %reason</translation>
    </message>
    <message>
        <source>an unknown share</source>
        <translation>tỷ lệ không rõ</translation>
    </message>
    <message>
        <source>and %1 more: see the log</source>
        <translation>và %1 nữa: xem log</translation>
    </message>
    <message>
        <source>another console changes keys and does not end</source>
        <translation>một console khác đang đổi key và không kết thúc</translation>
    </message>
    <message>
        <source>another form</source>
        <translation>dạng khác</translation>
    </message>
    <message>
        <source>another key of %side (fingerprint %to) was stored: %where</source>
        <translation>đã lưu key khác của %side (vân tay %to): %where</translation>
    </message>
    <message>
        <source>another: %1</source>
        <translation>khác: %1</translation>
    </message>
    <message>
        <source>answered %status in %ms ms%tries</source>
        <translation>trả lời %status sau %ms ms%tries</translation>
    </message>
    <message>
        <source>answered in %ms ms, %tokens tokens%tries</source>
        <translation>trả lời sau %ms ms, %tokens token%tries</translation>
    </message>
    <message>
        <source>answers alike</source>
        <translation>trả lời như nhau</translation>
    </message>
    <message>
        <source>answers are not the protocol</source>
        <translation>trả lời không đúng giao thức</translation>
    </message>
    <message>
        <source>answers are slow</source>
        <translation>trả lời chậm</translation>
    </message>
    <message>
        <source>any of about %1</source>
        <translation>bất kỳ trong khoảng %1</translation>
    </message>
    <message>
        <source>any users' request</source>
        <translation>một yêu cầu của người dùng</translation>
    </message>
    <message>
        <source>as SDKs retry</source>
        <translation>thử lại như SDK</translation>
    </message>
    <message>
        <source>as expected, %model in %ms ms%tries</source>
        <translation>như mong đợi, %model sau %ms ms%tries</translation>
    </message>
    <message>
        <source>as the fault has it</source>
        <translation>theo sự cố</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>hỏi lúc %1</translation>
    </message>
    <message>
        <source>asked from %1</source>
        <translation>hỏi từ %1</translation>
    </message>
    <message>
        <source>asked from %1, %2 to %3 UTC</source>
        <translation>hỏi từ %1, %2 đến %3 UTC</translation>
    </message>
    <message>
        <source>at</source>
        <translation>lúc</translation>
    </message>
    <message>
        <source>at least %1 begun, as the router's counters say</source>
        <translation>ít nhất %1 đã bắt đầu, theo bộ đếm của router</translation>
    </message>
    <message>
        <source>at most </source>
        <translation>tối đa </translation>
    </message>
    <message>
        <source>at most about %1</source>
        <translation>nhiều nhất khoảng %1</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>chú ý</translation>
    </message>
    <message>
        <source>automatic (%console)</source>
        <translation>tự động (%console)</translation>
    </message>
    <message>
        <source>axis grows to %1 h</source>
        <translation>trục dài dần tới %1 h</translation>
    </message>
    <message>
        <source>axis grows to %1 min</source>
        <translation>trục dài dần tới %1 phút</translation>
    </message>
    <message>
        <source>back to %active step by step; pressed again: at once</source>
        <translation>lùi từng bước về %active; bấm lần nữa: ngay lập tức</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>xấu</translation>
    </message>
    <message>
        <source>bad looks</source>
        <translation>lần xem xấu</translation>
    </message>
    <message>
        <source>bake</source>
        <translation>xem cuối</translation>
    </message>
    <message>
        <source>bake: bad look at %side, %n of %of in a row: %why</source>
        <translation>theo dõi cuối: lần xem %side xấu, %n trên %of liên tiếp: %why</translation>
    </message>
    <message>
        <source>baking</source>
        <translation>xem cuối</translation>
    </message>
    <message>
        <source>bars: 429</source>
        <translation>vạch: 429</translation>
    </message>
    <message>
        <source>before the rollout</source>
        <translation>trước đợt triển khai</translation>
    </message>
    <message>
        <source>being confirmed by users' requests</source>
        <translation>đang được xác nhận bằng yêu cầu của người dùng</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>blue or green was expected</source>
        <translation>cần blue hoặc green</translation>
    </message>
    <message>
        <source>blue up</source>
        <translation>blue ở trên</translation>
    </message>
    <message>
        <source>both</source>
        <translation>cả hai</translation>
    </message>
    <message>
        <source>both cost the same</source>
        <translation>hai bên giá bằng nhau</translation>
    </message>
    <message>
        <source>both regions of %side alike (%names)</source>
        <translation>cả hai vùng của %side như nhau (%names)</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>cả hai bên</translation>
    </message>
    <message>
        <source>both sides are alike, and both slow: %blue and %green ms until the first token at the median, which a health check calls degraded (above %limit ms in all); nothing was measured before to compare with</source>
        <translation>hai bên như nhau, và đều chậm: trung vị %blue và %green ms đến token đầu tiên, mức mà kiểm tra sức khỏe gọi là degraded (tổng cộng trên %limit ms); trước đó chưa đo gì để so sánh</translation>
    </message>
    <message>
        <source>both sides are rate-limited, so %side is not blamed: %throttled of %requests users' requests got 429, on %active %activeThrottled of %activeRequests</source>
        <translation>cả hai bên bị giới hạn tốc độ, nên không quy lỗi cho %side: %throttled trên %requests yêu cầu của người dùng nhận 429, trên %active là %activeThrottled trên %activeRequests</translation>
    </message>
    <message>
        <source>both sides are slow alike (%ms ms, mostly %part): something they share, not the candidate</source>
        <translation>cả hai bên chậm như nhau (%ms ms, chủ yếu là %part): do thứ chúng dùng chung, không do ứng viên</translation>
    </message>
    <message>
        <source>both sides are slow alike from here (%ms ms), and this machine itself began %late ms late, at the median: it is too busy to measure with, and says nothing of the two</source>
        <translation>nhìn từ đây cả hai bên chậm như nhau (%ms ms), và chính máy này bắt đầu trễ %late ms, ở trung vị: nó quá bận để đo, và không nói được gì về hai bên</translation>
    </message>
    <message>
        <source>both sides are slow alike from here (%ms ms, mostly %part), and another host of the team sees nothing of it: this desk or its link</source>
        <translation>nhìn từ đây cả hai bên chậm như nhau (%ms ms, chủ yếu là %part), còn một máy khác của nhóm không thấy gì: do máy này hoặc đường truyền của nó</translation>
    </message>
    <message>
        <source>both sides are slow alike from here (%ms ms, mostly %part), and users see nothing of it: this desk or its link</source>
        <translation>nhìn từ đây cả hai bên chậm như nhau (%ms ms, chủ yếu là %part), còn người dùng không thấy gì: do máy này hoặc đường truyền của nó</translation>
    </message>
    <message>
        <source>both sides are slow alike on new connections only (%ms ms, mostly %part): something they share, not the candidate; on warm ones they are as fast as ever</source>
        <translation>cả hai bên chậm như nhau chỉ ở kết nối mới (%ms ms, chủ yếu là %part): do thứ chúng dùng chung, không do ứng viên; ở kết nối ấm chúng vẫn nhanh như thường</translation>
    </message>
    <message>
        <source>both sides are slower than before; %side is not blamed for it</source>
        <translation>cả hai bên chậm hơn trước; không quy lỗi cho %side</translation>
    </message>
    <message>
        <source>both sides break the objective: %what</source>
        <translation>cả hai bên vi phạm mục tiêu: %what</translation>
    </message>
    <message>
        <source>both sides fail alike, so neither is to blame alone: %said</source>
        <translation>cả hai bên lỗi như nhau, nên không phải lỗi riêng bên nào: %said</translation>
    </message>
    <message>
        <source>both sides fail alike, so the candidate is not blamed: %what</source>
        <translation>cả hai bên lỗi như nhau, nên không quy lỗi cho ứng viên: %what</translation>
    </message>
    <message>
        <source>both sides fail more than before; %side is not blamed for it</source>
        <translation>cả hai bên lỗi nhiều hơn trước; không quy lỗi cho %side</translation>
    </message>
    <message>
        <source>both sides say they are version %version: an A/A drill; what differs is chance or the setup, not the version</source>
        <translation>cả hai bên báo cùng phiên bản %version: diễn tập A/A; khác biệt là do ngẫu nhiên hoặc cách thiết lập, không do phiên bản</translation>
    </message>
    <message>
        <source>bright: until the headers</source>
        <translation>đậm: tới header</translation>
    </message>
    <message>
        <source>by</source>
        <translation>bởi</translation>
    </message>
    <message>
        <source>by hand. %reason</source>
        <translation>bằng tay. %reason</translation>
    </message>
    <message>
        <source>by hand: %share to %side %reason</source>
        <translation>bằng tay: %share tới %side %reason</translation>
    </message>
    <message>
        <source>called worse from here on</source>
        <translation>kết luận kém hơn từ đây</translation>
    </message>
    <message>
        <source>called worse from here on (evidence, logarithmic)</source>
        <translation>kết luận kém hơn từ đây (bằng chứng, thang lôgarit)</translation>
    </message>
    <message>
        <source>canary test</source>
        <translation>thử canary</translation>
    </message>
    <message>
        <source>canary test of %side FAILED: %because; TTFT p50 %ttft ms%goodput; %active %activeTtft ms%activeGoodput</source>
        <translation>thử canary %side KHÔNG ĐẠT: %because; TTFT p50 %ttft ms%goodput; %active %activeTtft ms%activeGoodput</translation>
    </message>
    <message>
        <source>canary test of %side PASSED: %good of %n good (%percent %), TTFT p50 %ttft ms, p95 %ttftP95 ms%goodput; %active %activePercent %, %activeTtft ms, %activeTtftP95 ms%activeGoodput</source>
        <translation>thử canary %side ĐẠT: %good trên %n tốt (%percent %), TTFT p50 %ttft ms, p95 %ttftP95 ms%goodput; %active %activePercent %, %activeTtft ms, %activeTtftP95 ms%activeGoodput</translation>
    </message>
    <message>
        <source>canary test of %side begins: %slots slots in %duration, %percent % of them to it</source>
        <translation>bắt đầu thử canary %side: %slots lượt trong %duration, %percent % trong đó tới bên này</translation>
    </message>
    <message>
        <source>canary test of %side begins: a request each way every %interval for %duration, %percent % of them to it</source>
        <translation>thử canary %side bắt đầu: mỗi đường một yêu cầu cứ %interval một lần trong %duration, %percent % tới nó</translation>
    </message>
    <message>
        <source>canary test of %side decides nothing: %because</source>
        <translation>thử canary %side không quyết được gì: %because</translation>
    </message>
    <message>
        <source>canary test refused: %problem</source>
        <translation>thử canary bị từ chối: %problem</translation>
    </message>
    <message>
        <source>canary test refused: one is running; stop it first</source>
        <translation>thử canary bị từ chối: đang có một lần chạy; hãy dừng nó trước</translation>
    </message>
    <message>
        <source>canary tests</source>
        <translation>thử canary</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>ứng viên</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>sức tải</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>chứng chỉ</translation>
    </message>
    <message>
        <source>certificates %1, %2 days left</source>
        <translation>chứng chỉ %1, còn %2 ngày</translation>
    </message>
    <message>
        <source>certificates, %1: %2</source>
        <translation>chứng chỉ, %1: %2</translation>
    </message>
    <message>
        <source>chain verified: %1 records</source>
        <translation>đã xác minh chuỗi: %1 bản ghi</translation>
    </message>
    <message>
        <source>check</source>
        <translation>kiểm tra</translation>
    </message>
    <message>
        <source>checks and tests of %side use another key from now on (fingerprint %to)</source>
        <translation>từ nay kiểm tra và thử của %side dùng key khác (vân tay %to)</translation>
    </message>
    <message>
        <source>checks fail</source>
        <translation>kiểm tra lỗi</translation>
    </message>
    <message>
        <source>checks from %2: %1, the last %3</source>
        <translation>lần kiểm tra từ %2: %1, lần cuối %3</translation>
    </message>
    <message>
        <source>checks of %1 do not have it; no users are there to compare with</source>
        <translation>kiểm tra của %1 không có lỗi này; ở đó không có người dùng để so sánh</translation>
    </message>
    <message>
        <source>checks.deadline is shorter than this model needs.</source>
        <translation>checks.deadline ngắn hơn thời gian model này cần.</translation>
    </message>
    <message>
        <source>choose a failure</source>
        <translation>chọn một lỗi</translation>
    </message>
    <message>
        <source>client errors (4xx)</source>
        <translation>lỗi client (4xx)</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>đồng hồ</translation>
    </message>
    <message>
        <source>clock set ahead %span</source>
        <translation>đồng hồ tới %span</translation>
    </message>
    <message>
        <source>clock set back %span</source>
        <translation>đồng hồ lùi %span</translation>
    </message>
    <message>
        <source>closed: its split was taken over as set by hand</source>
        <translation>đã đóng: mức chia của nó được coi như đặt bằng tay</translation>
    </message>
    <message>
        <source>code</source>
        <translation>mã</translation>
    </message>
    <message>
        <source>cold · warm</source>
        <translation>nguội · ấm</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>đang kết nối</translation>
    </message>
    <message>
        <source>connecting to %address</source>
        <translation>đang kết nối tới %address</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>kết nối</translation>
    </message>
    <message>
        <source>connection (TCP)</source>
        <translation>kết nối (TCP)</translation>
    </message>
    <message>
        <source>crosses: failures, bars: 429</source>
        <translation>dấu chéo: lỗi, vạch: 429</translation>
    </message>
    <message>
        <source>cut what is still open on %side, by hand</source>
        <translation>cắt những gì còn mở trên %side, bằng tay</translation>
    </message>
    <message>
        <source>day not said</source>
        <translation>không nêu ngày</translation>
    </message>
    <message>
        <source>days left not known</source>
        <translation>chưa biết còn mấy ngày</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>suy giảm</translation>
    </message>
    <message>
        <source>deploy refused: %because</source>
        <translation>triển khai bị từ chối: %because</translation>
    </message>
    <message>
        <source>deploy refused: the plan has no steps</source>
        <translation>triển khai bị từ chối: kế hoạch không có bước nào</translation>
    </message>
    <message>
        <source>deploy waits for the preflight</source>
        <translation>triển khai đang chờ kiểm tra trước</translation>
    </message>
    <message>
        <source>details</source>
        <translation>chi tiết</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ngừng</translation>
    </message>
    <message>
        <source>drill: %well. %facts</source>
        <translation>diễn tập: %well. %facts</translation>
    </message>
    <message>
        <source>drill: it breaks the candidate on purpose, so it runs in a sandbox only</source>
        <translation>drill: nó cố ý làm hỏng ứng viên, nên chỉ chạy trong sandbox</translation>
    </message>
    <message>
        <source>drill: it picks the fault itself; leave the scenario out</source>
        <translation>drill: nó tự chọn sự cố; hãy bỏ kịch bản ra</translation>
    </message>
    <message>
        <source>duration: a test takes from 1s to 1h</source>
        <translation>duration: một lần thử kéo dài từ 1s đến 1h</translation>
    </message>
    <message>
        <source>empty: it is there already</source>
        <translation>để trống: đã có ở đó</translation>
    </message>
    <message>
        <source>en</source>
        <translation>vi</translation>
    </message>
    <message>
        <source>end</source>
        <translation>đích</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>kết thúc</translation>
    </message>
    <message>
        <source>ended before any traffic moved</source>
        <translation>kết thúc trước khi lưu lượng nào được chuyển</translation>
    </message>
    <message>
        <source>ended before the candidate had anybody</source>
        <translation>kết thúc trước khi ứng viên có người dùng nào</translation>
    </message>
    <message>
        <source>ended early: %side answers 429 only, asking on would use up more</source>
        <translation>kết thúc sớm: %side chỉ trả lời 429, hỏi tiếp sẽ dùng hết thêm</translation>
    </message>
    <message>
        <source>endpoint: not known yet</source>
        <translation>endpoint: chưa biết</translation>
    </message>
    <message>
        <source>engine silent: %1</source>
        <translation>engine im lặng: %1</translation>
    </message>
    <message>
        <source>environment.….probe.token_field or probe.model is not right for this relay.</source>
        <translation>environment.….probe.token_field hoặc probe.model không đúng với relay này.</translation>
    </message>
    <message>
        <source>every</source>
        <translation>mỗi</translation>
    </message>
    <message>
        <source>every name that users send is there</source>
        <translation>mọi tên người dùng gửi đều có</translation>
    </message>
    <message>
        <source>every request went to the candidate: nothing is known of %active to compare with</source>
        <translation>mọi yêu cầu đều tới ứng viên: không biết gì về %active để so sánh</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>bằng chứng</translation>
    </message>
    <message>
        <source>evidence %evidence, it decides at %threshold</source>
        <translation>bằng chứng %evidence, quyết định ở %threshold</translation>
    </message>
    <message>
        <source>expected rollback, shift PERCENT, fine or quit</source>
        <translation>cần rollback, shift PERCENT, fine hoặc quit</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>không đạt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>failed checks</source>
        <translation>kiểm tra lỗi</translation>
    </message>
    <message>
        <source>failed requests, the minute before</source>
        <translation>yêu cầu lỗi, một phút trước đó</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>failures %percent % &gt; %limit %</source>
        <translation>lỗi %percent % &gt; %limit %</translation>
    </message>
    <message>
        <source>failures %percent % &gt; %limit % (%failures of %requests%how)</source>
        <translation>lỗi %percent % &gt; %limit % (%failures trên %requests%how)</translation>
    </message>
    <message>
        <source>feed %1 req/s</source>
        <translation>feed %1 req/s</translation>
    </message>
    <message>
        <source>feed of users' requests is connected</source>
        <translation>feed yêu cầu của người dùng đã kết nối</translation>
    </message>
    <message>
        <source>feed of users' requests is lost: figures stand still</source>
        <translation>mất feed yêu cầu của người dùng: số liệu đứng yên</translation>
    </message>
    <message>
        <source>feed: connecting…</source>
        <translation>feed: đang kết nối…</translation>
    </message>
    <message>
        <source>feed: no connection</source>
        <translation>feed: không kết nối</translation>
    </message>
    <message>
        <source>feed: silent, no router</source>
        <translation>feed: im lặng, không có router</translation>
    </message>
    <message>
        <source>figures of the run, for its report</source>
        <translation>số liệu của đợt, cho báo cáo</translation>
    </message>
    <message>
        <source>figures then</source>
        <translation>số liệu lúc đó</translation>
    </message>
    <message>
        <source>files in %1 (does their disk hang?); nothing was ordered</source>
        <translation>các tệp trong %1 (đĩa của chúng bị treo?); chưa ra lệnh nào</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>ổn</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>vân tay</translation>
    </message>
    <message>
        <source>fingerprint %1</source>
        <translation>vân tay %1</translation>
    </message>
    <message>
        <source>finish reason</source>
        <translation>lý do kết thúc</translation>
    </message>
    <message>
        <source>finished: %1; %2 active, %3</source>
        <translation>xong: %1; %2 là bên chính, %3</translation>
    </message>
    <message>
        <source>first sign after %time: %signs</source>
        <translation>dấu hiệu đầu tiên sau %time: %signs</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>token đầu</translation>
    </message>
    <message>
        <source>first token after it</source>
        <translation>token đầu sau đó</translation>
    </message>
    <message>
        <source>first token, new connection</source>
        <translation>token đầu, kết nối mới</translation>
    </message>
    <message>
        <source>first token, warm</source>
        <translation>token đầu, ấm</translation>
    </message>
    <message>
        <source>for %1, at most %2 of production; in sum as much as all of production for %3</source>
        <translation>trong %1, nhiều nhất %2 production; tổng cộng bằng toàn bộ production trong %3</translation>
    </message>
    <message>
        <source>for a while both sides failed more; this is not blamed on the candidate</source>
        <translation>có lúc cả hai bên lỗi nhiều hơn; không quy lỗi cho ứng viên</translation>
    </message>
    <message>
        <source>for a while both sides were slower; this is not blamed on the candidate</source>
        <translation>có lúc cả hai bên chậm hơn; không quy lỗi cho ứng viên</translation>
    </message>
    <message>
        <source>form of the id</source>
        <translation>dạng của id</translation>
    </message>
    <message>
        <source>form of the key</source>
        <translation>dạng của key</translation>
    </message>
    <message>
        <source>found %share ordered for %side, and its lease has run out: no console renewed it, so the router itself gave all production back to %active. Resume gives %side its share again, roll back ends run %run</source>
        <translation>thấy %share được lệnh cho %side, và lease của nó đã hết hạn: không console nào gia hạn, nên chính router đã trả toàn bộ production về %active. Tiếp tục trả lại tỷ lệ cho %side, quay lui kết thúc đợt %run</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>from %1 (%2), measured until %3, first content: %4</source>
        <translation>từ %1 (%2), đo đến %3, nội dung đầu: %4</translation>
    </message>
    <message>
        <source>from %1 at %2: %3</source>
        <translation>từ %1 lúc %2: %3</translation>
    </message>
    <message>
        <source>from the first byte to the first token</source>
        <translation>từ byte đầu đến token đầu</translation>
    </message>
    <message>
        <source>from token to token</source>
        <translation>giữa hai token</translation>
    </message>
    <message>
        <source>from when each was due</source>
        <translation>tính từ lúc đến hạn</translation>
    </message>
    <message>
        <source>from when the router had them</source>
        <translation>tính từ lúc router nhận</translation>
    </message>
    <message>
        <source>gates</source>
        <translation>cổng</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>bỏ dở</translation>
    </message>
    <message>
        <source>given up by the client</source>
        <translation>client bỏ dở</translation>
    </message>
    <message>
        <source>given up by us</source>
        <translation>ta bỏ dở</translation>
    </message>
    <message>
        <source>given up: this console's engine has told nothing for %1 s. What was ordered stands; "signalbox router status" and "signalbox rollback" need nothing of it</source>
        <translation>đã bỏ: engine của console này không báo gì trong %1 s. Lệnh đã ra vẫn có hiệu lực; "signalbox router status" và "signalbox rollback" không cần engine</translation>
    </message>
    <message>
        <source>given were: %1</source>
        <translation>đã đưa vào: %1</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>đi tiếp</translation>
    </message>
    <message>
        <source>golden</source>
        <translation>golden</translation>
    </message>
    <message>
        <source>golden prompt</source>
        <translation>golden prompt</translation>
    </message>
    <message>
        <source>golden prompts are being asked</source>
        <translation>đang hỏi golden prompt</translation>
    </message>
    <message>
        <source>golden prompts could not be asked: %what</source>
        <translation>không hỏi được golden prompt: %what</translation>
    </message>
    <message>
        <source>golden prompts fail on both sides alike: %what</source>
        <translation>golden prompt không đạt ở cả hai bên như nhau: %what</translation>
    </message>
    <message>
        <source>golden prompts: %1</source>
        <translation>golden prompt: %1</translation>
    </message>
    <message>
        <source>good</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>good of answers</source>
        <translation>tốt / trả lời</translation>
    </message>
    <message>
        <source>goodput per second</source>
        <translation>goodput mỗi giây</translation>
    </message>
    <message>
        <source>goodput ≤ %1</source>
        <translation>goodput ≤ %1</translation>
    </message>
    <message>
        <source>green</source>
        <translation>green</translation>
    </message>
    <message>
        <source>green down</source>
        <translation>green ở dưới</translation>
    </message>
    <message>
        <source>green is active: a drill needs blue active; start the sandbox anew</source>
        <translation>green là bên chính: diễn tập cần blue là bên chính; hãy khởi động lại sandbox</translation>
    </message>
    <message>
        <source>green slower ↑, with its 95 % interval</source>
        <translation>green chậm hơn ↑, kèm khoảng 95 %</translation>
    </message>
    <message>
        <source>green's share from 0 to 1 was expected, or nothing</source>
        <translation>cần tỷ lệ của green từ 0 đến 1, hoặc để trống</translation>
    </message>
    <message>
        <source>had %1</source>
        <translation>từng có %1</translation>
    </message>
    <message>
        <source>handshake (TLS)</source>
        <translation>bắt tay (TLS)</translation>
    </message>
    <message>
        <source>hardly a sign of harm</source>
        <translation>hầu như không dấu hiệu xấu</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>header</translation>
    </message>
    <message>
        <source>headers, tail</source>
        <translation>header, đuôi</translation>
    </message>
    <message>
        <source>headroom</source>
        <translation>phần dư</translation>
    </message>
    <message>
        <source>health</source>
        <translation>sức khỏe</translation>
    </message>
    <message>
        <source>health checks</source>
        <translation>kiểm tra sức khỏe</translation>
    </message>
    <message>
        <source>health checks and phase measurements</source>
        <translation>kiểm tra sức khỏe và đo pha</translation>
    </message>
    <message>
        <source>health checks of %1, 30 days</source>
        <translation>kiểm tra sức khỏe của %1, 30 ngày</translation>
    </message>
    <message>
        <source>health of %1</source>
        <translation>sức khỏe %1</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>khỏe</translation>
    </message>
    <message>
        <source>held</source>
        <translation>tạm dừng</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>tạm dừng bởi</translation>
    </message>
    <message>
        <source>held, as asked (%1); this console goes on watching it. "signalbox resume" goes on, "rollback" or Ctrl-C brings all production back</source>
        <translation>đã tạm dừng, như yêu cầu (%1); console này vẫn theo dõi. "signalbox resume" đi tiếp, "rollback" hoặc Ctrl-C đưa toàn bộ production về</translation>
    </message>
    <message>
        <source>held: %because</source>
        <translation>đã tạm dừng: %because</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>giữ</translation>
    </message>
    <message>
        <source>holding</source>
        <translation>đang giữ</translation>
    </message>
    <message>
        <source>host name not found</source>
        <translation>không thấy tên máy chủ</translation>
    </message>
    <message>
        <source>how everything was when the run began</source>
        <translation>mọi thứ ra sao khi đợt bắt đầu</translation>
    </message>
    <message>
        <source>how it ended was expected: nothing, ok, running, cut_stream, timed_out, … or HAProxy's state</source>
        <translation>cần cách kết thúc: để trống, ok, running, cut_stream, timed_out, … hoặc trạng thái của HAProxy</translation>
    </message>
    <message>
        <source>how long the lease still holds</source>
        <translation>lease còn giữ bao lâu</translation>
    </message>
    <message>
        <source>http on this machine: no certificate</source>
        <translation>http trên máy này: không có chứng chỉ</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>không có đợt nào</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>theo %1</translation>
    </message>
    <message>
        <source>in a .env file beside the service file</source>
        <translation>trong tệp .env cạnh tệp dịch vụ</translation>
    </message>
    <message>
        <source>in a file of its own (mode 0600)</source>
        <translation>trong tệp riêng (mode 0600)</translation>
    </message>
    <message>
        <source>in a variable of the environment</source>
        <translation>trong một biến môi trường</translation>
    </message>
    <message>
        <source>in one piece</source>
        <translation>trả một lần</translation>
    </message>
    <message>
        <source>in the TLS handshake</source>
        <translation>trong lúc bắt tay TLS</translation>
    </message>
    <message>
        <source>in the middle of the answer</source>
        <translation>giữa chừng trả lời</translation>
    </message>
    <message>
        <source>in this desktop's keychain</source>
        <translation>trong keychain của desktop này</translation>
    </message>
    <message>
        <source>insufficient</source>
        <translation>chưa đủ dữ liệu</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>bị ngắt</translation>
    </message>
    <message>
        <source>interrupted: rolling back (again in 2 s or later: leave before it is confirmed)</source>
        <translation>bị ngắt: đang quay lui (lần nữa sau 2 s trở lên: thoát trước khi được xác nhận)</translation>
    </message>
    <message>
        <source>interrupted: the rest of the way at once (again: leave before it is confirmed)</source>
        <translation>bị ngắt: phần đường còn lại đi ngay (lần nữa: thoát trước khi được xác nhận)</translation>
    </message>
    <message>
        <source>interval: expected from 10ms to the duration</source>
        <translation>interval: cần từ 10ms đến duration</translation>
    </message>
    <message>
        <source>it began at %time</source>
        <translation>bắt đầu lúc %time</translation>
    </message>
    <message>
        <source>it ended at %1</source>
        <translation>nó kết thúc lúc %1</translation>
    </message>
    <message>
        <source>it had not begun</source>
        <translation>chưa bắt đầu</translation>
    </message>
    <message>
        <source>it has to be in the environment already</source>
        <translation>nó phải có sẵn trong biến môi trường</translation>
    </message>
    <message>
        <source>it is held there by %1: %2</source>
        <translation>nó đang tạm dừng ở đó bởi %1: %2</translation>
    </message>
    <message>
        <source>it is held there: %1</source>
        <translation>nó đang tạm dừng ở đó: %1</translation>
    </message>
    <message>
        <source>it looks worse, but the evidence comes from too few users, who may differ by themselves</source>
        <translation>trông kém hơn, nhưng bằng chứng đến từ quá ít người dùng, họ có thể tự khác nhau</translation>
    </message>
    <message>
        <source>it said</source>
        <translation>nó nói</translation>
    </message>
    <message>
        <source>it told nothing in the time that was asked for: longer, with --for</source>
        <translation>nó không báo gì trong thời gian được yêu cầu: lâu hơn, bằng --for</translation>
    </message>
    <message>
        <source>it was %1 then</source>
        <translation>lúc đó là %1</translation>
    </message>
    <message>
        <source>it was %fault (seed %seed)</source>
        <translation>đó là %fault (seed %seed)</translation>
    </message>
    <message>
        <source>its certificate</source>
        <translation>chứng chỉ của nó</translation>
    </message>
    <message>
        <source>its chain of %1 records was whole when this was written</source>
        <translation>chuỗi %1 bản ghi của nó còn nguyên khi báo cáo này được ghi</translation>
    </message>
    <message>
        <source>its clock and ours differ</source>
        <translation>đồng hồ của nó lệch với máy này</translation>
    </message>
    <message>
        <source>its command does not start: %1</source>
        <translation>lệnh của nó không khởi động: %1</translation>
    </message>
    <message>
        <source>its command printed no result of "signalbox diagnose --json"</source>
        <translation>lệnh của nó không in ra kết quả nào của "signalbox diagnose --json"</translation>
    </message>
    <message>
        <source>its command socket was removed or taken by another program</source>
        <translation>socket lệnh của nó đã bị xóa hoặc bị chương trình khác chiếm</translation>
    </message>
    <message>
        <source>its command took longer than %1 s</source>
        <translation>lệnh của nó chạy quá %1 s</translation>
    </message>
    <message>
        <source>its golden prompts, %1</source>
        <translation>golden prompt của nó, %1</translation>
    </message>
    <message>
        <source>its key is not accepted</source>
        <translation>key của nó không được chấp nhận</translation>
    </message>
    <message>
        <source>its lease counts on: without a window all production goes back by itself</source>
        <translation>lease của nó vẫn đếm: không có cửa sổ thì toàn bộ production tự quay về</translation>
    </message>
    <message>
        <source>its quota</source>
        <translation>hạn mức</translation>
    </message>
    <message>
        <source>its state directory %directory was removed</source>
        <translation>thư mục trạng thái %directory của nó đã bị xóa</translation>
    </message>
    <message>
        <source>its text ("signalbox restore %1" brings it back)</source>
        <translation>nội dung của nó ("signalbox restore %1" khôi phục nó)</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>nhật ký</translation>
    </message>
    <message>
        <source>journal: %1</source>
        <translation>nhật ký: %1</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>đánh giá</translation>
    </message>
    <message>
        <source>judge if worse</source>
        <translation>đánh giá nếu kém hơn</translation>
    </message>
    <message>
        <source>judge needs</source>
        <translation>đánh giá cần</translation>
    </message>
    <message>
        <source>judge: no worse</source>
        <translation>đánh giá: không kém</translation>
    </message>
    <message>
        <source>judge: worse</source>
        <translation>đánh giá: kém hơn</translation>
    </message>
    <message>
        <source>kept in</source>
        <translation>giữ ở</translation>
    </message>
    <message>
        <source>kept one by one since %1</source>
        <translation>lưu từng cái từ %1</translation>
    </message>
    <message>
        <source>key %1 of %2 could not be tried</source>
        <translation>không thử được key %1 của %2</translation>
    </message>
    <message>
        <source>key %1 of %2 is REFUSED</source>
        <translation>key %1 của %2 BỊ TỪ CHỐI</translation>
    </message>
    <message>
        <source>key %1 of %2 is accepted</source>
        <translation>key %1 của %2 được chấp nhận</translation>
    </message>
    <message>
        <source>key %fingerprint begins as it should</source>
        <translation>key %fingerprint bắt đầu đúng</translation>
    </message>
    <message>
        <source>key %fingerprint does not begin with "%prefix", or holds a space</source>
        <translation>key %fingerprint không bắt đầu bằng "%prefix", hoặc có dấu cách</translation>
    </message>
    <message>
        <source>key %fingerprint is accepted</source>
        <translation>key %fingerprint được chấp nhận</translation>
    </message>
    <message>
        <source>key accepted</source>
        <translation>nhận key</translation>
    </message>
    <message>
        <source>key of %1 %2</source>
        <translation>key của %1 %2</translation>
    </message>
    <message>
        <source>key of %1: CHANGED since (fingerprint %2 then, %3 now); keys are never touched: put the old one back where %4 says, if it is still good</source>
        <translation>key của %1: ĐÃ ĐỔI từ đó (vân tay lúc đó %2, nay %3); key không bao giờ bị động tới: đặt lại key cũ vào nơi %4 chỉ ra, nếu nó còn dùng được</translation>
    </message>
    <message>
        <source>key of %1: cannot be compared (not readable now, or none then)</source>
        <translation>key của %1: không so sánh được (nay không đọc được, hoặc lúc đó không có)</translation>
    </message>
    <message>
        <source>key of %1: the same as then</source>
        <translation>key của %1: giống lúc đó</translation>
    </message>
    <message>
        <source>key refused (401, 403)</source>
        <translation>key bị từ chối (401, 403)</translation>
    </message>
    <message>
        <source>key: a sandbox makes its own keys; use --config FILE</source>
        <translation>key: sandbox tự tạo key của nó; hãy dùng --config FILE</translation>
    </message>
    <message>
        <source>key: expected "list", or "test", "store" or "rotate" and a side, blue or green</source>
        <translation>key: cần "list", hoặc "test", "store" hay "rotate" và một bên, blue hoặc green</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>key</translation>
    </message>
    <message>
        <source>kind of answer</source>
        <translation>kiểu trả lời</translation>
    </message>
    <message>
        <source>known fallback</source>
        <translation>thay thế đã biết</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>%1 gần nhất</translation>
    </message>
    <message>
        <source>last check</source>
        <translation>kiểm tra cuối</translation>
    </message>
    <message>
        <source>last check %1</source>
        <translation>kiểm tra cuối %1</translation>
    </message>
    <message>
        <source>last order %1: %2, %3 active; plan %4</source>
        <translation>lệnh cuối %1: %2, %3 là bên chính; kế hoạch %4</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>độ trễ</translation>
    </message>
    <message>
        <source>latency, tail</source>
        <translation>độ trễ, đuôi</translation>
    </message>
    <message>
        <source>lease ran out</source>
        <translation>lease hết hạn</translation>
    </message>
    <message>
        <source>lease: all production goes back to %1 in %2 s if no console renews it</source>
        <translation>lease: toàn bộ production về %1 sau %2 s nếu không console nào gia hạn</translation>
    </message>
    <message>
        <source>lease: not known</source>
        <translation>lease: chưa biết</translation>
    </message>
    <message>
        <source>lease: ran out, so the router gave all production back to %1</source>
        <translation>lease: hết hạn, nên router đã trả toàn bộ production về %1</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>giữ nguyên</translation>
    </message>
    <message>
        <source>left before the rollback was confirmed: the router has %1, and nobody watches it now. "signalbox rollback" tries again; "signalbox router breakglass" needs no console</source>
        <translation>thoát trước khi quay lui được xác nhận: router có %1, và nay không ai theo dõi. "signalbox rollback" thử lại; "signalbox router breakglass" không cần console</translation>
    </message>
    <message>
        <source>left out since this console began</source>
        <translation>số bỏ tính từ khi console này chạy</translation>
    </message>
    <message>
        <source>let its name end in .csv, .jsonl or .txt</source>
        <translation>hãy đặt tên kết thúc bằng .csv, .jsonl hoặc .txt</translation>
    </message>
    <message>
        <source>level</source>
        <translation>mức</translation>
    </message>
    <message>
        <source>level, source</source>
        <translation>mức, nguồn</translation>
    </message>
    <message>
        <source>limit left</source>
        <translation>giới hạn còn</translation>
    </message>
    <message>
        <source>limits of %1</source>
        <translation>giới hạn của %1</translation>
    </message>
    <message>
        <source>line %1 was not kept: it looked like a secret</source>
        <translation>dòng %1 không được lưu: trông như một bí mật</translation>
    </message>
    <message>
        <source>lines copied: %1</source>
        <translation>số dòng đã sao chép: %1</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>có</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>log, %1</source>
        <translation>log, %1</translation>
    </message>
    <message>
        <source>log: a sandbox's journal is gone with it, so there is nothing to verify, replay, export or prune; say --config FILE</source>
        <translation>log: nhật ký của sandbox mất cùng sandbox, nên không có gì để xác minh, chạy lại, xuất hay dọn; hãy dùng --config FILE</translation>
    </message>
    <message>
        <source>longer than %wanted characters; said: %said</source>
        <translation>dài hơn %wanted ký tự; đã nói: %said</translation>
    </message>
    <message>
        <source>longest time this window did not react</source>
        <translation>thời gian dài nhất cửa sổ này không phản ứng</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>cần xem</translation>
    </message>
    <message>
        <source>looking up the name</source>
        <translation>tra tên</translation>
    </message>
    <message>
        <source>looks worse</source>
        <translation>trông kém hơn</translation>
    </message>
    <message>
        <source>make %side active</source>
        <translation>đặt %side làm chính</translation>
    </message>
    <message>
        <source>make %side active at once, by hand: %reason</source>
        <translation>đặt %side làm chính ngay, bằng tay: %reason</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>thủ công</translation>
    </message>
    <message>
        <source>measured from %1</source>
        <translation>đo từ %1</translation>
    </message>
    <message>
        <source>measured from %1, %2 to %3</source>
        <translation>đo từ %1, từ %2 đến %3</translation>
    </message>
    <message>
        <source>measured from %1; goodput: went well, with headers within %2 ms (objectives.p95)</source>
        <translation>đo từ %1; goodput: thành công, có header trong %2 ms (objectives.p95)</translation>
    </message>
    <message>
        <source>measured until %1</source>
        <translation>đo đến %1</translation>
    </message>
    <message>
        <source>minimum: expected at least one request</source>
        <translation>minimum: cần ít nhất một yêu cầu</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>missing, and so is %1 that it is mapped to</source>
        <translation>thiếu, và %1 mà nó ánh xạ tới cũng thiếu</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>thiếu: %1</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>model guard: %side gives no list of models; what was known of it stays in force</source>
        <translation>model guard: %side không cho danh sách model; những gì đã biết về nó vẫn có hiệu lực</translation>
    </message>
    <message>
        <source>model guard: the router knows the %n models that %side lists</source>
        <translation>model guard: router biết %n model trong danh sách của %side</translation>
    </message>
    <message>
        <source>model guard: the router's lists stay as they were: %problem</source>
        <translation>model guard: danh sách của router giữ như cũ: %problem</translation>
    </message>
    <message>
        <source>model map written to %file: %what; checks use it from the next start, and the relay has to know the names itself</source>
        <translation>đã ghi bảng ánh xạ model vào %file: %what; kiểm tra dùng nó từ lần khởi động sau, và relay phải tự biết các tên này</translation>
    </message>
    <message>
        <source>model not listed</source>
        <translation>model không có</translation>
    </message>
    <message>
        <source>models are not listed</source>
        <translation>model không được liệt kê</translation>
    </message>
    <message>
        <source>models listed</source>
        <translation>model có đủ</translation>
    </message>
    <message>
        <source>models of %1</source>
        <translation>model của %1</translation>
    </message>
    <message>
        <source>months</source>
        <translation>tháng</translation>
    </message>
    <message>
        <source>more</source>
        <translation>hơn nữa</translation>
    </message>
    <message>
        <source>more arrived than an answer may hold</source>
        <translation>nhận nhiều hơn mức một trả lời được phép</translation>
    </message>
    <message>
        <source>more replies than questions</source>
        <translation>nhiều trả lời hơn câu hỏi</translation>
    </message>
    <message>
        <source>most answers are alike, but %slow of %of from %side took more than %above ms until the first token, against %otherSlow of %otherOf from %other; most of that is %part</source>
        <translation>phần lớn câu trả lời như nhau, nhưng %slow trong %of của %side mất hơn %above ms đến token đầu tiên, so với %otherSlow trong %otherOf của %other; phần lớn thời gian đó là %part</translation>
    </message>
    <message>
        <source>most requests are alike, but one in twenty users of %side waits %slow ms or more, against %fast ms on %other</source>
        <translation>phần lớn yêu cầu như nhau, nhưng cứ hai mươi người dùng của %side có một người chờ %slow ms trở lên, so với %fast ms trên %other</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>đang chuyển</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>mtr told of no hop</source>
        <translation>mtr không báo chặng nào</translation>
    </message>
    <message>
        <source>name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>name (DNS)</source>
        <translation>tên (DNS)</translation>
    </message>
    <message>
        <source>name from %1, TTL %2 s</source>
        <translation>tên từ %1, TTL %2 s</translation>
    </message>
    <message>
        <source>name from %1, TTL not known</source>
        <translation>tên từ %1, chưa biết TTL</translation>
    </message>
    <message>
        <source>name: from this system's hosts file; no name server was asked</source>
        <translation>tên: từ tệp hosts của hệ thống này; không hỏi máy chủ tên nào</translation>
    </message>
    <message>
        <source>name: looked up at %1, TTL %2 s</source>
        <translation>tên: tra tại %1, TTL %2 s</translation>
    </message>
    <message>
        <source>name: looked up at %1, TTL not known</source>
        <translation>tên: tra tại %1, chưa biết TTL</translation>
    </message>
    <message>
        <source>name: none to look up, the URL has an address</source>
        <translation>tên: không cần tra, URL là địa chỉ</translation>
    </message>
    <message>
        <source>neither side has it now</source>
        <translation>hiện không bên nào bị</translation>
    </message>
    <message>
        <source>never</source>
        <translation>không bao giờ</translation>
    </message>
    <message>
        <source>new connection</source>
        <translation>kết nối mới</translation>
    </message>
    <message>
        <source>new connections</source>
        <translation>kết nối mới</translation>
    </message>
    <message>
        <source>new key (not shown)</source>
        <translation>key mới (không hiện)</translation>
    </message>
    <message>
        <source>new key of %1 (not shown): </source>
        <translation>key mới của %1 (không hiện): </translation>
    </message>
    <message>
        <source>next step, by hand</source>
        <translation>bước tiếp, bằng tay</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>no JSON</source>
        <translation>không phải JSON</translation>
    </message>
    <message>
        <source>no JSON: %said at byte %at</source>
        <translation>không phải JSON: %said tại byte %at</translation>
    </message>
    <message>
        <source>no address found</source>
        <translation>không tìm thấy địa chỉ</translation>
    </message>
    <message>
        <source>no address is known for %host</source>
        <translation>không biết địa chỉ nào cho %host</translation>
    </message>
    <message>
        <source>no address of it was found; %1</source>
        <translation>không tìm thấy địa chỉ nào của nó; %1</translation>
    </message>
    <message>
        <source>no answer from its disk for %seconds s</source>
        <translation>đĩa của nó không trả lời trong %seconds s</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>không trả lời kịp</translation>
    </message>
    <message>
        <source>no answer of %1</source>
        <translation>%1 không trả lời</translation>
    </message>
    <message>
        <source>no answer was given</source>
        <translation>không có câu trả lời</translation>
    </message>
    <message>
        <source>no answer within %ms ms</source>
        <translation>không có trả lời trong %ms ms</translation>
    </message>
    <message>
        <source>no certificate was seen: no connection stood long enough</source>
        <translation>không thấy chứng chỉ: không kết nối nào giữ đủ lâu</translation>
    </message>
    <message>
        <source>no chat completion in the answer</source>
        <translation>không có chat completion trong trả lời</translation>
    </message>
    <message>
        <source>no check has told yet</source>
        <translation>chưa kiểm tra nào cho biết</translation>
    </message>
    <message>
        <source>no check yet</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>no chunk of a chat completion in it</source>
        <translation>trong đó không có chunk nào của chat completion</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>không so sánh</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>không có kết nối</translation>
    </message>
    <message>
        <source>no connection to %where: %said</source>
        <translation>không kết nối được tới %where: %said</translation>
    </message>
    <message>
        <source>no console answered: none drives this run now, so nothing moves by itself. "signalbox deploy --resume" or the window goes on with it; "signalbox shift", "step-back" and "rollback" move traffic without it</source>
        <translation>không console nào trả lời: hiện không console nào điều khiển đợt này, nên không gì tự chuyển. "signalbox deploy --resume" hoặc cửa sổ sẽ tiếp tục đợt; "signalbox shift", "step-back" và "rollback" chuyển lưu lượng mà không cần console</translation>
    </message>
    <message>
        <source>no console has run here yet: there is nothing to %1</source>
        <translation>chưa console nào chạy ở đây: không có gì để %1</translation>
    </message>
    <message>
        <source>no console is known to watch it; while one is open that may operate: %what</source>
        <translation>không biết có console nào theo dõi nó; khi có một console được phép vận hành đang mở: %what</translation>
    </message>
    <message>
        <source>no evidence to draw yet</source>
        <translation>chưa có bằng chứng để vẽ</translation>
    </message>
    <message>
        <source>no feed</source>
        <translation>không có feed</translation>
    </message>
    <message>
        <source>no idea</source>
        <translation>không biết</translation>
    </message>
    <message>
        <source>no key: requests go out without one</source>
        <translation>không có key: yêu cầu được gửi đi không kèm key</translation>
    </message>
    <message>
        <source>no limit told</source>
        <translation>không báo giới hạn</translation>
    </message>
    <message>
        <source>no loss to the end</source>
        <translation>không mất gói tới đích</translation>
    </message>
    <message>
        <source>no next step: %phase</source>
        <translation>không có bước tiếp: %phase</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>không có lệnh</translation>
    </message>
    <message>
        <source>no order gave the candidate any users</source>
        <translation>không lệnh nào đưa người dùng tới ứng viên</translation>
    </message>
    <message>
        <source>no packet goes out: %said</source>
        <translation>không gói tin nào đi ra được: %said</translation>
    </message>
    <message>
        <source>no plan to follow: shift by hand, or roll back</source>
        <translation>không có kế hoạch để theo: hãy chuyển bằng tay, hoặc quay lui</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>không nêu lý do</translation>
    </message>
    <message>
        <source>no request finished</source>
        <translation>không yêu cầu nào xong</translation>
    </message>
    <message>
        <source>no requests</source>
        <translation>không có yêu cầu</translation>
    </message>
    <message>
        <source>no router is asked, so what users see is not in this report: %1</source>
        <translation>không hỏi được router nào, nên báo cáo này không có những gì người dùng thấy: %1</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>không có đợt</translation>
    </message>
    <message>
        <source>no run is open: there is nothing to %1</source>
        <translation>không có đợt nào đang mở: không có gì để %1</translation>
    </message>
    <message>
        <source>no run is open; the last one, run %1: %2</source>
        <translation>không có đợt nào đang mở; đợt gần nhất, đợt %1: %2</translation>
    </message>
    <message>
        <source>no service file</source>
        <translation>không có tệp dịch vụ</translation>
    </message>
    <message>
        <source>no sign of harm below</source>
        <translation>phía dưới: không dấu hiệu xấu</translation>
    </message>
    <message>
        <source>no sign of harm yet</source>
        <translation>chưa có dấu hiệu xấu</translation>
    </message>
    <message>
        <source>no step to go back: %phase</source>
        <translation>không có bước để lùi: %phase</translation>
    </message>
    <message>
        <source>no step to go back: the lease ran out, so the candidate has nothing; resume or roll back</source>
        <translation>không có bước để lùi: lease đã hết hạn, nên ứng viên không có gì; hãy tiếp tục hoặc quay lui</translation>
    </message>
    <message>
        <source>no telling how long yet</source>
        <translation>chưa nói được còn bao lâu</translation>
    </message>
    <message>
        <source>no users' requests to observe yet</source>
        <translation>chưa có yêu cầu của người dùng để quan sát</translation>
    </message>
    <message>
        <source>no valid JSON; said: %said</source>
        <translation>không phải JSON hợp lệ; đã nói: %said</translation>
    </message>
    <message>
        <source>no whole answer in time</source>
        <translation>không trả lời trọn kịp lúc</translation>
    </message>
    <message>
        <source>no worse</source>
        <translation>không kém</translation>
    </message>
    <message>
        <source>nobody else operates: there is nothing to take over</source>
        <translation>không ai khác đang vận hành: không có gì để tiếp quản</translation>
    </message>
    <message>
        <source>nobody on the way answers</source>
        <translation>không ai trên đường đi trả lời</translation>
    </message>
    <message>
        <source>nobody says who it is</source>
        <translation>không ai cho biết đó là ai</translation>
    </message>
    <message>
        <source>nobody watched</source>
        <translation>không ai theo dõi</translation>
    </message>
    <message>
        <source>nobody watches it from here on: within %1 s all production goes back to %2 by itself, unless a window is opened; "signalbox rollback" does it now</source>
        <translation>từ đây không ai theo dõi: trong %1 s toàn bộ production tự về %2, trừ khi mở một cửa sổ; "signalbox rollback" làm ngay bây giờ</translation>
    </message>
    <message>
        <source>nobody: by itself</source>
        <translation>không ai: tự động</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>none (%1)</source>
        <translation>không (%1)</translation>
    </message>
    <message>
        <source>none has ended yet</source>
        <translation>chưa lần nào kết thúc</translation>
    </message>
    <message>
        <source>none has finished yet</source>
        <translation>chưa lần nào xong</translation>
    </message>
    <message>
        <source>none in its sheet</source>
        <translation>không có trong bảng</translation>
    </message>
    <message>
        <source>none of %1 lines</source>
        <translation>0 trên %1 dòng</translation>
    </message>
    <message>
        <source>none of their requests finished here in the last minute</source>
        <translation>không yêu cầu nào của họ kết thúc ở đây trong phút qua</translation>
    </message>
    <message>
        <source>none seen</source>
        <translation>không thấy ai</translation>
    </message>
    <message>
        <source>none, a sandbox</source>
        <translation>không có, sandbox</translation>
    </message>
    <message>
        <source>none: a sandbox</source>
        <translation>không có: sandbox</translation>
    </message>
    <message>
        <source>nor does a later one</source>
        <translation>các bước sau cũng không</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>không được nhận</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>không trả lời</translation>
    </message>
    <message>
        <source>not answered in time</source>
        <translation>không trả lời kịp</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>chưa hỏi</translation>
    </message>
    <message>
        <source>not asked: all %limit requests a minute of %side are kept for health checks (%kept)</source>
        <translation>chưa hỏi: toàn bộ %limit yêu cầu mỗi phút của %side được giữ cho kiểm tra sức khỏe (%kept)</translation>
    </message>
    <message>
        <source>not asked: no base URL answered</source>
        <translation>chưa hỏi: không base URL nào trả lời</translation>
    </message>
    <message>
        <source>not asked: stopped</source>
        <translation>chưa hỏi: đã dừng</translation>
    </message>
    <message>
        <source>not asked: the key's own rate limit has no room now, try again in a minute</source>
        <translation>chưa hỏi: giới hạn tốc độ của chính key hiện hết chỗ, thử lại sau một phút</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>not compared: a stream of each side that is whole is needed</source>
        <translation>chưa so sánh: cần mỗi bên một stream trọn vẹn</translation>
    </message>
    <message>
        <source>not in force: another order was faster, or came after it; the router has %1</source>
        <translation>không có hiệu lực: một lệnh khác nhanh hơn, hoặc đến sau nó; router có %1</translation>
    </message>
    <message>
        <source>not in language %wanted; said: %said</source>
        <translation>không phải ngôn ngữ %wanted; đã nói: %said</translation>
    </message>
    <message>
        <source>not in the sheet</source>
        <translation>không có trong bảng</translation>
    </message>
    <message>
        <source>not journaled: %1</source>
        <translation>không ghi vào nhật ký: %1</translation>
    </message>
    <message>
        <source>not journaled: no router was ever started for this service</source>
        <translation>không ghi vào nhật ký: chưa từng khởi động router cho dịch vụ này</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa biết</translation>
    </message>
    <message>
        <source>not known after %1 s: %2. A machine under heavy load answers late: ask again; "signalbox router status" looks at the router's process alone</source>
        <translation>chưa biết sau %1 s: %2. Máy chịu tải nặng trả lời muộn: hãy hỏi lại; "signalbox router status" chỉ xem tiến trình của router</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>chưa biết</translation>
    </message>
    <message>
        <source>not known: a price is missing</source>
        <translation>chưa biết: thiếu một giá</translation>
    </message>
    <message>
        <source>not known: no list</source>
        <translation>chưa biết: không có danh sách</translation>
    </message>
    <message>
        <source>not known: no rate from %1 to %2</source>
        <translation>chưa biết: không có tỷ giá từ %1 sang %2</translation>
    </message>
    <message>
        <source>not known: the charts do not reach there</source>
        <translation>chưa biết: biểu đồ không tới đó</translation>
    </message>
    <message>
        <source>not listed: %missing; listed are %listed</source>
        <translation>không có trong danh sách: %missing; có: %listed</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>không live</translation>
    </message>
    <message>
        <source>not promoted: promoting at once needs a reason</source>
        <translation>chưa đưa lên chính: đưa lên chính ngay cần có lý do</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>chưa chứng minh</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>không kết nối được</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>chưa đọc</translation>
    </message>
    <message>
        <source>not sent yet: %1</source>
        <translation>chưa gửi: %1</translation>
    </message>
    <message>
        <source>not the protocol</source>
        <translation>sai giao thức</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>not this time</source>
        <translation>lần này chưa được</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>không báo</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>không theo dõi</translation>
    </message>
    <message>
        <source>not yet seen in users' requests (too few came)</source>
        <translation>chưa thấy trong yêu cầu của người dùng (đến quá ít)</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>lưu ý: %1</translation>
    </message>
    <message>
        <source>nothing (pause)</source>
        <translation>không gì (dừng)</translation>
    </message>
    <message>
        <source>nothing cut: the candidate has production; roll back first</source>
        <translation>không cắt gì: ứng viên đang có production; hãy quay lui trước</translation>
    </message>
    <message>
        <source>nothing found, %1</source>
        <translation>không thấy gì, %1</translation>
    </message>
    <message>
        <source>nothing has proven yet that %side takes requests: wait for its first good check</source>
        <translation>chưa có gì chứng minh %side nhận yêu cầu: chờ lần kiểm tra tốt đầu tiên</translation>
    </message>
    <message>
        <source>nothing is known of this moment</source>
        <translation>không biết gì về thời điểm này</translation>
    </message>
    <message>
        <source>nothing rolls it back by itself: the plan only advises</source>
        <translation>không gì tự quay lui nó: kế hoạch chỉ khuyên</translation>
    </message>
    <message>
        <source>nothing rolls it back by itself: the way back is not proven</source>
        <translation>không gì tự quay lui nó: đường lui chưa được chứng minh</translation>
    </message>
    <message>
        <source>nothing rolls it back by itself: users' requests cannot be seen</source>
        <translation>không gì tự quay lui nó: không thấy được yêu cầu của người dùng</translation>
    </message>
    <message>
        <source>nothing speaks against them</source>
        <translation>không gì cho thấy chúng sai</translation>
    </message>
    <message>
        <source>nothing to accept: no split was found that waits for an answer (%phase)</source>
        <translation>không có gì để chấp nhận: không thấy mức chia nào đang chờ trả lời (%phase)</translation>
    </message>
    <message>
        <source>nothing to accept: the candidate has no users that a run left there</source>
        <translation>không có gì để chấp nhận: ứng viên không có người dùng nào do một đợt để lại</translation>
    </message>
    <message>
        <source>nothing to bring back: every node has all production on %active, as just read (order %epoch); nothing was ordered. %reason</source>
        <translation>không có gì để đưa về: mọi node đều có toàn bộ production trên %active, vừa đọc được (lệnh %epoch); chưa ra lệnh nào. %reason</translation>
    </message>
    <message>
        <source>nothing to hold: %phase</source>
        <translation>không có gì để tạm dừng: %phase</translation>
    </message>
    <message>
        <source>nothing to patch: no model is missing</source>
        <translation>không có gì để patch: không thiếu model nào</translation>
    </message>
    <message>
        <source>nothing to patch: not all is known</source>
        <translation>không có gì để patch: chưa biết đủ</translation>
    </message>
    <message>
        <source>nothing to remove</source>
        <translation>không có gì để xóa</translation>
    </message>
    <message>
        <source>nothing to restore</source>
        <translation>không có gì để khôi phục</translation>
    </message>
    <message>
        <source>nothing to resume: %phase</source>
        <translation>không có gì để tiếp tục: %phase</translation>
    </message>
    <message>
        <source>nothing to resume: no run was found that waits for it</source>
        <translation>không có gì để tiếp tục: không thấy đợt nào đang chờ</translation>
    </message>
    <message>
        <source>nothing to retry: no run of this console was rolled back</source>
        <translation>không có gì để triển khai lại: chưa đợt nào của console này bị quay lui</translation>
    </message>
    <message>
        <source>nothing was accepted; the last line says why</source>
        <translation>chưa chấp nhận gì; dòng cuối nói vì sao</translation>
    </message>
    <message>
        <source>nothing was changed: %problem</source>
        <translation>không có gì thay đổi: %problem</translation>
    </message>
    <message>
        <source>nothing was changed; say --yes to write the file of then</source>
        <translation>không có gì thay đổi; thêm --yes để ghi tệp của lúc đó</translation>
    </message>
    <message>
        <source>nothing was journaled yet (%1)</source>
        <translation>chưa có gì được ghi vào nhật ký (%1)</translation>
    </message>
    <message>
        <source>nothing was ordered: %1</source>
        <translation>chưa ra lệnh nào: %1</translation>
    </message>
    <message>
        <source>nothing was ordered: another console, %1, operates this service, and has run %2 open with %3. "signalbox watch" shows it; "hold" asks it to wait, "rollback" goes at once, a window can take over</source>
        <translation>chưa ra lệnh nào: một console khác, %1, đang vận hành dịch vụ này và có đợt %2 đang mở với %3. "signalbox watch" hiện đợt đó; "hold" yêu cầu nó chờ, "rollback" đi ngay, một cửa sổ có thể tiếp quản</translation>
    </message>
    <message>
        <source>nothing was ordered: the router has %1 already, perhaps by another console that watches it. "signalbox watch" shows it. Three ways on: "deploy --resume", "rollback", "accept"</source>
        <translation>chưa ra lệnh nào: router đã có %1, có thể do một console khác đang theo dõi. "signalbox watch" hiện điều đó. Ba cách đi tiếp: "deploy --resume", "rollback", "accept"</translation>
    </message>
    <message>
        <source>notify.webhook: %problem; nobody is told</source>
        <translation>notify.webhook: %problem; không ai được báo</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>mục tiêu</translation>
    </message>
    <message>
        <source>objective %1</source>
        <translation>mục tiêu %1</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>quan sát</translation>
    </message>
    <message>
        <source>observed, 95 %</source>
        <translation>quan sát, 95 %</translation>
    </message>
    <message>
        <source>observed, with its 95 % interval</source>
        <translation>quan sát, với khoảng 95 %</translation>
    </message>
    <message>
        <source>of production to %1</source>
        <translation>production tới %1</translation>
    </message>
    <message>
        <source>of the first</source>
        <translation>so với bảng 1</translation>
    </message>
    <message>
        <source>of the limits</source>
        <translation>so với giới hạn</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ổn</translation>
    </message>
    <message>
        <source>older records of run %1 stay: it is open, or partly newer</source>
        <translation>các bản ghi cũ của đợt %1 được giữ: đợt đang mở, hoặc có phần mới hơn</translation>
    </message>
    <message>
        <source>one %1 costs</source>
        <translation>một %1 bằng</translation>
    </message>
    <message>
        <source>one JSON document where a stream was asked</source>
        <translation>một tài liệu JSON trong khi đã yêu cầu luồng</translation>
    </message>
    <message>
        <source>one canary test of %1</source>
        <translation>một lần thử canary %1</translation>
    </message>
    <message>
        <source>one in ten of the new connections to %side takes %slow ms or more until the first token, against %fast ms on %other; of so few that may be chance</source>
        <translation>một phần mười kết nối mới tới %side mất %slow ms trở lên đến token đầu tiên, so với %fast ms ở %other; với số ít như vậy có thể là ngẫu nhiên</translation>
    </message>
    <message>
        <source>one in ten of the warm requests to %side takes %slow ms or more until the first token, against %fast ms on %other; of so few that may be chance</source>
        <translation>một phần mười yêu cầu trên kết nối sẵn tới %side mất %slow ms trở lên đến token đầu tiên, so với %fast ms ở %other; với số ít như vậy có thể là ngẫu nhiên</translation>
    </message>
    <message>
        <source>one step back, by hand. %reason</source>
        <translation>lùi một bước, bằng tay. %reason</translation>
    </message>
    <message>
        <source>one try</source>
        <translation>một lần</translation>
    </message>
    <message>
        <source>only %1 is listed, which the model map names: users who send %2 get 404 unless the relay knows it</source>
        <translation>chỉ có %1 mà bảng ánh xạ nêu: người dùng gửi %2 nhận 404 trừ khi relay biết nó</translation>
    </message>
    <message>
        <source>only %name of %side fails: %failed of %of measured requests to it; %side's other addresses answer. Last: %said</source>
        <translation>chỉ %name của %side lỗi: %failed trên %of yêu cầu đo tới đó; các địa chỉ khác của %side có trả lời. Lần cuối: %said</translation>
    </message>
    <message>
        <source>only %name of %side is slow: %ms ms more than its fastest address, mostly %part</source>
        <translation>chỉ %name của %side chậm: hơn địa chỉ nhanh nhất %ms ms, chủ yếu là %part</translation>
    </message>
    <message>
        <source>only a sandbox has scenarios</source>
        <translation>chỉ sandbox mới có kịch bản</translation>
    </message>
    <message>
        <source>only region %name of %side fails: %failed of %of measured requests to it; %side's other regions answer. Last: %said</source>
        <translation>chỉ vùng %name của %side lỗi: %failed trên %of yêu cầu đo tới đó; các vùng khác của %side có trả lời. Lần cuối: %said</translation>
    </message>
    <message>
        <source>only region %name of %side is slow: %ms ms more than its fastest, mostly %part</source>
        <translation>chỉ vùng %name của %side chậm: hơn vùng nhanh nhất %ms ms, chủ yếu là %part</translation>
    </message>
    <message>
        <source>only these</source>
        <translation>chỉ ở đây</translation>
    </message>
    <message>
        <source>only what one side alone lists</source>
        <translation>chỉ những gì riêng một bên có</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>open streams</source>
        <translation>luồng đang mở</translation>
    </message>
    <message>
        <source>open when this was written</source>
        <translation>đang mở khi báo cáo này được ghi</translation>
    </message>
    <message>
        <source>opening the connection</source>
        <translation>mở kết nối</translation>
    </message>
    <message>
        <source>operator: not known yet</source>
        <translation>người vận hành: chưa biết</translation>
    </message>
    <message>
        <source>order %epoch: %active is now the active side, acknowledged by every node</source>
        <translation>lệnh %epoch: %active nay là bên chính, mọi node đã nhận</translation>
    </message>
    <message>
        <source>order %epoch: %active is to be the active side, with all production: %why</source>
        <translation>lệnh %epoch: %active sẽ là bên chính, với toàn bộ production: %why</translation>
    </message>
    <message>
        <source>order %epoch: %from → %to of production to %side, %active active: %why</source>
        <translation>lệnh %epoch: %from → %to production tới %side, %active là bên chính: %why</translation>
    </message>
    <message>
        <source>order %epoch: %node failed: %problem</source>
        <translation>lệnh %epoch: %node lỗi: %problem</translation>
    </message>
    <message>
        <source>order %epoch: %node refused it: it has something newer. %problem</source>
        <translation>lệnh %epoch: %node từ chối: nó có lệnh mới hơn. %problem</translation>
    </message>
    <message>
        <source>order %epoch: %share to %side acknowledged by every node</source>
        <translation>lệnh %epoch: %share tới %side, mọi node đã nhận</translation>
    </message>
    <message>
        <source>order %epoch: no answer from %node; reading before the next try. %problem</source>
        <translation>lệnh %epoch: %node không trả lời; đọc lại trước lần thử sau. %problem</translation>
    </message>
    <message>
        <source>order %epoch: read back from %node after %ms ms</source>
        <translation>lệnh %epoch: đọc lại từ %node sau %ms ms</translation>
    </message>
    <message>
        <source>order, run</source>
        <translation>lệnh, đợt</translation>
    </message>
    <message>
        <source>order: %1 to the candidate</source>
        <translation>lệnh: %1 tới ứng viên</translation>
    </message>
    <message>
        <source>order: %journal in the journal, the router has a newer one, %router</source>
        <translation>lệnh: %journal trong nhật ký, router có lệnh mới hơn, %router</translation>
    </message>
    <message>
        <source>order: %journal in the journal, the router has an older one, %router</source>
        <translation>lệnh: %journal trong nhật ký, router có lệnh cũ hơn, %router</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>kết quả</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p50 ms</source>
        <translation>p50 ms</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p95 %ms ms &gt; %limit ms</source>
        <translation>p95 %ms ms &gt; %limit ms</translation>
    </message>
    <message>
        <source>p95 ms</source>
        <translation>p95 ms</translation>
    </message>
    <message>
        <source>p95 to the response headers, the minute before</source>
        <translation>p95 tới header của trả lời, một phút trước đó</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>p99 %ms ms &gt; %limit ms</source>
        <translation>p99 %ms ms &gt; %limit ms</translation>
    </message>
    <message>
        <source>p99 ms</source>
        <translation>p99 ms</translation>
    </message>
    <message>
        <source>packets to %side get lost: %again of %of connections needed a second try, which costs a second or more; the others are as fast as ever</source>
        <translation>mất gói tin tới %side: %again trên %of kết nối phải thử lần hai, tốn một giây trở lên; các kết nối còn lại vẫn nhanh như thường</translation>
    </message>
    <message>
        <source>packets up to %1 bytes</source>
        <translation>gói tin tới %1 byte</translation>
    </message>
    <message>
        <source>pale: until the end</source>
        <translation>nhạt: tới hết</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>đạt</translation>
    </message>
    <message>
        <source>path MTU not known</source>
        <translation>chưa biết MTU</translation>
    </message>
    <message>
        <source>path to %1, %2:</source>
        <translation>đường tới %1, %2:</translation>
    </message>
    <message>
        <source>path to %1: not found out in time</source>
        <translation>đường đi đến %1: không tìm ra kịp</translation>
    </message>
    <message>
        <source>path: not found out in time</source>
        <translation>đường đi: không tìm ra kịp</translation>
    </message>
    <message>
        <source>payment fees</source>
        <translation>phí thanh toán</translation>
    </message>
    <message>
        <source>payment fees a month</source>
        <translation>phí thanh toán/tháng</translation>
    </message>
    <message>
        <source>per token</source>
        <translation>mỗi token</translation>
    </message>
    <message>
        <source>percent: %percent is not the candidate's share of a test; expected more than 0, at most 100</source>
        <translation>percent: %percent không phải là tỷ lệ của ứng viên trong một lần thử; cần lớn hơn 0, nhiều nhất 100</translation>
    </message>
    <message>
        <source>phase measurements of %1</source>
        <translation>đo pha của %1</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>đã chọn</translation>
    </message>
    <message>
        <source>ping</source>
        <translation>ping</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>kế hoạch</translation>
    </message>
    <message>
        <source>pointing at %1, not sent</source>
        <translation>đang trỏ %1, chưa gửi</translation>
    </message>
    <message>
        <source>preflight</source>
        <translation>kiểm trước</translation>
    </message>
    <message>
        <source>preflight FAILED: %what; %ok ok, %warn to look at, %fail failed, %unknown unknown; %requests requests</source>
        <translation>kiểm tra trước KHÔNG ĐẠT: %what; %ok ổn, %warn cần xem, %fail không đạt, %unknown không rõ; %requests yêu cầu</translation>
    </message>
    <message>
        <source>preflight of %sides begins</source>
        <translation>bắt đầu kiểm tra trước %sides</translation>
    </message>
    <message>
        <source>preflight overridden by %who: %reason; it failed: %what</source>
        <translation>%who bỏ qua kiểm tra trước: %reason; nó không đạt: %what</translation>
    </message>
    <message>
        <source>preflight: %ok ok, %warn to look at, %unknown unknown; %requests requests</source>
        <translation>kiểm tra trước: %ok ổn, %warn cần xem, %unknown không rõ; %requests yêu cầu</translation>
    </message>
    <message>
        <source>preflight: one is running already</source>
        <translation>kiểm tra trước: đang có một lần chạy</translation>
    </message>
    <message>
        <source>promote: all production goes to the candidate at once; say why with --reason TEXT</source>
        <translation>promote: toàn bộ production tới ứng viên ngay; hãy nói lý do bằng --reason TEXT</translation>
    </message>
    <message>
        <source>promoted</source>
        <translation>đã lên chính</translation>
    </message>
    <message>
        <source>promoting</source>
        <translation>đang lên chính</translation>
    </message>
    <message>
        <source>quota</source>
        <translation>hạn mức</translation>
    </message>
    <message>
        <source>quota used up (429)</source>
        <translation>hết hạn mức (429)</translation>
    </message>
    <message>
        <source>rate limit left</source>
        <translation>còn trong giới hạn</translation>
    </message>
    <message>
        <source>rate-limit headroom</source>
        <translation>phần dư giới hạn tốc độ</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>tới được</translation>
    </message>
    <message>
        <source>reachable, but the request is refused</source>
        <translation>tới được, nhưng yêu cầu bị từ chối</translation>
    </message>
    <message>
        <source>read from an exported file: each record is as it was; the whole chain is where it came from</source>
        <translation>đọc từ tệp đã xuất: từng bản ghi như lúc xuất; chuỗi đầy đủ ở nơi nó được xuất ra</translation>
    </message>
    <message>
        <source>record %1 comes out otherwise: %2</source>
        <translation>bản ghi %1 ra kết quả khác: %2</translation>
    </message>
    <message>
        <source>records up to %1 were removed before, as the journal says</source>
        <translation>các bản ghi tới %1 đã bị xóa trước đó, như nhật ký ghi</translation>
    </message>
    <message>
        <source>refused as a wrong request (4xx)</source>
        <translation>từ chối vì yêu cầu sai (4xx)</translation>
    </message>
    <message>
        <source>refused: %who operates this service (%program); take over with a reason first, or roll back</source>
        <translation>bị từ chối: %who đang vận hành dịch vụ này (%program); hãy tiếp quản kèm lý do trước, hoặc quay lui</translation>
    </message>
    <message>
        <source>refused: a run is open (%phase); roll it back or let it end first</source>
        <translation>bị từ chối: có một đợt đang mở (%phase); hãy quay lui nó hoặc để nó kết thúc trước</translation>
    </message>
    <message>
        <source>refused: the router has not been read yet</source>
        <translation>bị từ chối: chưa đọc router</translation>
    </message>
    <message>
        <source>refused: this console only watches</source>
        <translation>bị từ chối: console này chỉ theo dõi</translation>
    </message>
    <message>
        <source>region</source>
        <translation>vùng</translation>
    </message>
    <message>
        <source>region %1</source>
        <translation>vùng %1</translation>
    </message>
    <message>
        <source>reloaded; open streams finish on the old worker</source>
        <translation>đã reload; các luồng đang mở hoàn tất trên worker cũ</translation>
    </message>
    <message>
        <source>replayed: %1 events of %2 consoles lead to the same states and orders</source>
        <translation>đã chạy lại: %1 sự kiện của %2 console dẫn tới cùng trạng thái và lệnh</translation>
    </message>
    <message>
        <source>report: expected the number of a run, or "last"</source>
        <translation>report: cần số của một đợt, hoặc "last"</translation>
    </message>
    <message>
        <source>request id</source>
        <translation>id yêu cầu</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>đã đặt</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>yêu cầu</translation>
    </message>
    <message>
        <source>requests are taken and not answered</source>
        <translation>yêu cầu được nhận nhưng không trả lời</translation>
    </message>
    <message>
        <source>requests are throttled (429)</source>
        <translation>yêu cầu bị giới hạn (429)</translation>
    </message>
    <message>
        <source>requests on %1</source>
        <translation>yêu cầu ở %1</translation>
    </message>
    <message>
        <source>requests slower than the active side's p95</source>
        <translation>yêu cầu chậm hơn p95 của bên chính</translation>
    </message>
    <message>
        <source>requests that do not finish</source>
        <translation>yêu cầu không kết thúc</translation>
    </message>
    <message>
        <source>requests that fail or hang roll it back, and so does the judge</source>
        <translation>yêu cầu bị lỗi hoặc treo sẽ tự quay lui nó, bộ đánh giá cũng vậy</translation>
    </message>
    <message>
        <source>requests that fail or hang roll it back, the judge alone does not</source>
        <translation>yêu cầu bị lỗi hoặc treo sẽ tự quay lui nó, riêng bộ đánh giá thì không</translation>
    </message>
    <message>
        <source>requests whose headers come later than the active side's p95</source>
        <translation>yêu cầu có header đến muộn hơn p95 của bên chính</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>yêu cầu/s</translation>
    </message>
    <message>
        <source>requests: %1 on the active side, %2 on the candidate</source>
        <translation>yêu cầu: %1 trên bên chính, %2 trên ứng viên</translation>
    </message>
    <message>
        <source>restore: expected the number of a run, or "last"</source>
        <translation>restore: cần số của một đợt, hoặc "last"</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>đã tiếp tục</translation>
    </message>
    <message>
        <source>roll back</source>
        <translation>quay lui</translation>
    </message>
    <message>
        <source>roll back asked for: goes as soon as the router answers</source>
        <translation>đã yêu cầu quay lui: gửi đi ngay khi router trả lời</translation>
    </message>
    <message>
        <source>roll back: %1 to the candidate</source>
        <translation>quay lui: %1 tới ứng viên</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>đã quay lui</translation>
    </message>
    <message>
        <source>rolled back: %1</source>
        <translation>đã quay lui: %1</translation>
    </message>
    <message>
        <source>rolled back: users' requests prove that all production is on %active</source>
        <translation>đã quay lui: yêu cầu của người dùng chứng minh toàn bộ production ở trên %active</translation>
    </message>
    <message>
        <source>rolling back</source>
        <translation>đang quay lui</translation>
    </message>
    <message>
        <source>rolling back already</source>
        <translation>đang quay lui rồi</translation>
    </message>
    <message>
        <source>rolling back already, as another console tells; ordered from here, too: %because</source>
        <translation>đang quay lui rồi, như console khác đã báo; từ đây cũng đã ra lệnh: %because</translation>
    </message>
    <message>
        <source>round trip %1 ms (%2 to %3), %4 % lost</source>
        <translation>khứ hồi %1 ms (%2 đến %3), mất %4 %</translation>
    </message>
    <message>
        <source>rounds left out</source>
        <translation>lượt bị bỏ qua</translation>
    </message>
    <message>
        <source>router</source>
        <translation>router</translation>
    </message>
    <message>
        <source>router answers again</source>
        <translation>router trả lời trở lại</translation>
    </message>
    <message>
        <source>router back</source>
        <translation>router trở lại</translation>
    </message>
    <message>
        <source>router does not answer</source>
        <translation>router không trả lời</translation>
    </message>
    <message>
        <source>router is being asked</source>
        <translation>đang hỏi router</translation>
    </message>
    <message>
        <source>router lost</source>
        <translation>mất router</translation>
    </message>
    <message>
        <source>router node</source>
        <translation>nút router</translation>
    </message>
    <message>
        <source>router now: %1; traffic is moved by "signalbox rollback" or "shift", not by this</source>
        <translation>router bây giờ: %1; lưu lượng được chuyển bằng "signalbox rollback" hoặc "shift", không phải bằng lệnh này</translation>
    </message>
    <message>
        <source>router read after %span: as this console knew it: %share to %side, %active active, order %epoch</source>
        <translation>đã đọc router sau %span: đúng như console này biết: %share tới %side, %active là bên chính, lệnh %epoch</translation>
    </message>
    <message>
        <source>router read after %span: it has %share to %side, %active active, order %epoch; this console knew %knew</source>
        <translation>đã đọc router sau %span: nó có %share tới %side, %active là bên chính, lệnh %epoch; console này biết %knew</translation>
    </message>
    <message>
        <source>router read: %share to %side, %active active, order %epoch</source>
        <translation>đã đọc router: %share tới %side, %active là bên chính, lệnh %epoch</translation>
    </message>
    <message>
        <source>router read: all production on %active, since the lease of order %epoch (%share to %side) ran out</source>
        <translation>đã đọc router: toàn bộ production ở %active, vì lease của lệnh %epoch (%share tới %side) đã hết</translation>
    </message>
    <message>
        <source>router read: no order yet, all production on %active</source>
        <translation>đã đọc router: chưa có lệnh, toàn bộ production trên %active</translation>
    </message>
    <message>
        <source>router then: %1</source>
        <translation>router lúc đó: %1</translation>
    </message>
    <message>
        <source>router, %1 of %2 nodes</source>
        <translation>router, %1 trên %2 node</translation>
    </message>
    <message>
        <source>router, %1 of 1 node</source>
        <translation>router, %1 trên 1 node</translation>
    </message>
    <message>
        <source>router: %problem</source>
        <translation>router: %problem</translation>
    </message>
    <message>
        <source>router: a sandbox's router lives and dies with its sandbox; use --config FILE</source>
        <translation>router: router của sandbox sống và mất cùng sandbox; hãy dùng --config FILE</translation>
    </message>
    <message>
        <source>router: connecting…</source>
        <translation>router: đang kết nối…</translation>
    </message>
    <message>
        <source>router: down</source>
        <translation>router: ngừng</translation>
    </message>
    <message>
        <source>router: expected one of %1</source>
        <translation>router: cần một trong %1</translation>
    </message>
    <message>
        <source>router: no news</source>
        <translation>router: không tin</translation>
    </message>
    <message>
        <source>run %1 began: users go to %2 step by step</source>
        <translation>đợt %1 bắt đầu: người dùng tới %2 theo từng bước</translation>
    </message>
    <message>
        <source>run %1 ended before any traffic moved</source>
        <translation>đợt %1 kết thúc trước khi lưu lượng nào được chuyển</translation>
    </message>
    <message>
        <source>run %1 ended: its split was accepted as set by hand</source>
        <translation>đợt %1 đã kết thúc: mức chia của nó được nhận như đặt bằng tay</translation>
    </message>
    <message>
        <source>run %1 ended: promoted, %2 carries production now</source>
        <translation>đợt %1 kết thúc: đã lên chính, nay %2 tải production</translation>
    </message>
    <message>
        <source>run %1 had no service file: it was a sandbox's</source>
        <translation>đợt %1 không có tệp dịch vụ: nó là của sandbox</translation>
    </message>
    <message>
        <source>run %1 has no line that fits; without --since, --until and --level all of it is shown</source>
        <translation>đợt %1 không có dòng nào khớp; bỏ --since, --until và --level thì hiện toàn bộ</translation>
    </message>
    <message>
        <source>run %1 is HELD with %2 of production on %3: %4</source>
        <translation>đợt %1 ĐANG TẠM DỪNG với %2 production trên %3: %4</translation>
    </message>
    <message>
        <source>run %1 is ROLLING BACK, all production to %2: %3</source>
        <translation>đợt %1 ĐANG QUAY LUI, toàn bộ production về %2: %3</translation>
    </message>
    <message>
        <source>run %1 is in this journal now; "signalbox deploy --resume" or the window goes on with it where the router is reached</source>
        <translation>đợt %1 nay ở trong nhật ký này; "signalbox deploy --resume" hoặc cửa sổ tiếp tục nó ở nơi tới được router</translation>
    </message>
    <message>
        <source>run %1 is in this journal now; it had ended</source>
        <translation>đợt %1 nay ở trong nhật ký này; đợt đã kết thúc từ trước</translation>
    </message>
    <message>
        <source>run %1 is open: %2</source>
        <translation>đợt %1 đang mở: %2</translation>
    </message>
    <message>
        <source>run %1 made %2 active; to make %3 active again, with all production: signalbox promote --reason TEXT</source>
        <translation>lượt chạy %1 đã đưa %2 thành bên hoạt động; để %3 hoạt động trở lại, với toàn bộ production: signalbox promote --reason TEXT</translation>
    </message>
    <message>
        <source>run %1 of "%2", %3, exported %4 by %5 on %6; every record is as it was exported</source>
        <translation>đợt %1 của "%2", %3, xuất %4 bởi %5 trên %6; mọi bản ghi như lúc xuất</translation>
    </message>
    <message>
        <source>run %1 of %2 was rolled back: users' requests prove that all production is on %3</source>
        <translation>đợt %1 của %2 đã quay lui: yêu cầu của người dùng chứng minh toàn bộ production ở trên %3</translation>
    </message>
    <message>
        <source>run %1 promoted</source>
        <translation>đợt %1 đã lên chính</translation>
    </message>
    <message>
        <source>run %1 rolled back</source>
        <translation>đợt %1 đã quay lui</translation>
    </message>
    <message>
        <source>run %1 rolled back: %2</source>
        <translation>đợt %1 đã quay lui: %2</translation>
    </message>
    <message>
        <source>run %1, %2</source>
        <translation>đợt %1, %2</translation>
    </message>
    <message>
        <source>run %1, %2 records, %3: %4 (readable by you only)</source>
        <translation>đợt %1, %2 bản ghi, %3: %4 (chỉ bạn đọc được)</translation>
    </message>
    <message>
        <source>run %1, opened %2 by %3</source>
        <translation>đợt %1, mở %2 bởi %3</translation>
    </message>
    <message>
        <source>run %1: </source>
        <translation>đợt %1: </translation>
    </message>
    <message>
        <source>run %1: THE WAY BACK IS NOT OPEN with %2 of production on %3, nothing rolls back by itself: %4</source>
        <translation>đợt %1: ĐƯỜNG QUAY LUI KHÔNG THÔNG với %2 production trên %3, không gì tự quay lui: %4</translation>
    </message>
    <message>
        <source>run %1: no requests of it are kept in %2; only runs of this service are, and the oldest go first</source>
        <translation>đợt %1: không giữ yêu cầu nào của nó trong %2; chỉ giữ của các đợt thuộc dịch vụ này, và cũ nhất bị xóa trước</translation>
    </message>
    <message>
        <source>run %1: the journal %2 has no run yet</source>
        <translation>đợt %1: nhật ký %2 chưa có đợt nào</translation>
    </message>
    <message>
        <source>run %1: there is no such run in %2; it has %3</source>
        <translation>đợt %1: không có đợt đó trong %2; trong đó có %3</translation>
    </message>
    <message>
        <source>run %run ended before any traffic moved</source>
        <translation>đợt %run kết thúc trước khi lưu lượng nào được chuyển</translation>
    </message>
    <message>
        <source>run %run ended: its split was taken over as set by hand</source>
        <translation>đợt %run kết thúc: mức chia của nó được coi như đặt bằng tay</translation>
    </message>
    <message>
        <source>run %run ended: promoted, %active is active</source>
        <translation>đợt %run kết thúc: đã lên chính, %active là bên chính</translation>
    </message>
    <message>
        <source>run %run ended: rolled back, %active is active: %because</source>
        <translation>đợt %run kết thúc: đã quay lui, %active là bên chính: %because</translation>
    </message>
    <message>
        <source>run %run has %share to %side: watched from here, moved on by who operates it</source>
        <translation>đợt %run có %share tới %side: ở đây chỉ theo dõi, bên đang vận hành đưa nó đi tiếp</translation>
    </message>
    <message>
        <source>run %run is open already and followed here</source>
        <translation>đợt %run đang mở rồi và được theo dõi tại đây</translation>
    </message>
    <message>
        <source>run %run of %service was taken into this journal: %n records, exported by %who on %host; the last was %last, hash %hash</source>
        <translation>đợt %run của %service đã được nhập vào nhật ký này: %n bản ghi, do %who trên %host xuất; bản ghi cuối là %last, hash %hash</translation>
    </message>
    <message>
        <source>run %run opened</source>
        <translation>đã mở đợt %run</translation>
    </message>
    <message>
        <source>run %run: %side is active now</source>
        <translation>đợt %run: %side nay là bên chính</translation>
    </message>
    <message>
        <source>run %run: deploy of %side %version begins, plan %plan</source>
        <translation>đợt %run: bắt đầu triển khai %side %version, kế hoạch %plan</translation>
    </message>
    <message>
        <source>run %run: deploy of %side %version begins, plan %plan; it only advises: nothing but you moves traffic, not even back</source>
        <translation>đợt %run: bắt đầu triển khai %side %version, kế hoạch %plan; chỉ khuyến nghị: chỉ bạn mới chuyển lưu lượng, kể cả khi quay lui</translation>
    </message>
    <message>
        <source>run ended</source>
        <translation>hết đợt</translation>
    </message>
    <message>
        <source>run: expected "export RUN|last FILE --config FILE", "show FILE" or "import FILE --config FILE"</source>
        <translation>run: cần "export RUN|last FILE --config FILE", "show FILE" hoặc "import FILE --config FILE"</translation>
    </message>
    <message>
        <source>running: haproxy %1, pid %2, worker %3, %4%5</source>
        <translation>đang chạy: haproxy %1, pid %2, worker %3, %4%5</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>same form of answer (%id, "%reason"); first token blue %blue, green %green</source>
        <translation>trả lời cùng dạng (%id, "%reason"); token đầu blue %blue, green %green</translation>
    </message>
    <message>
        <source>same time yesterday</source>
        <translation>cùng giờ hôm qua</translation>
    </message>
    <message>
        <source>sandbox: %1</source>
        <translation>sandbox: %1</translation>
    </message>
    <message>
        <source>sandbox: %name</source>
        <translation>sandbox: %name</translation>
    </message>
    <message>
        <source>sandbox: %problem</source>
        <translation>sandbox: %problem</translation>
    </message>
    <message>
        <source>sandbox: users send %rate requests a second</source>
        <translation>sandbox: người dùng gửi %rate yêu cầu mỗi giây</translation>
    </message>
    <message>
        <source>saved a month</source>
        <translation>tiết kiệm/tháng</translation>
    </message>
    <message>
        <source>saved a month, at least</source>
        <translation>tiết kiệm/tháng, ít nhất</translation>
    </message>
    <message>
        <source>saved a year</source>
        <translation>tiết kiệm/năm</translation>
    </message>
    <message>
        <source>saved by the console</source>
        <translation>được console cứu</translation>
    </message>
    <message>
        <source>say which service: --config FILE, or --sandbox[=SCENARIO]</source>
        <translation>hãy nói dịch vụ nào: --config FILE, hoặc --sandbox[=SCENARIO]</translation>
    </message>
    <message>
        <source>say which service: --config FILE, or --state-dir DIR where that file is gone (a sandbox's journal is gone with it)</source>
        <translation>hãy nói dịch vụ nào: --config FILE, hoặc --state-dir DIR khi tệp đó không còn (nhật ký của sandbox mất cùng sandbox)</translation>
    </message>
    <message>
        <source>search…</source>
        <translation>tìm…</translation>
    </message>
    <message>
        <source>second way: %side is taken out of the router, new requests go to %active; the order itself is tried again</source>
        <translation>cách thứ hai: %side đã bị rút khỏi router, yêu cầu mới tới %active; lệnh đó đang được thử lại</translation>
    </message>
    <message>
        <source>second way: %side's servers could not be taken out (%problem)</source>
        <translation>cách thứ hai: không rút được các server của %side (%problem)</translation>
    </message>
    <message>
        <source>second way: a new worker serves, with all production on %active</source>
        <translation>cách thứ hai: worker mới đang phục vụ, với toàn bộ production trên %active</translation>
    </message>
    <message>
        <source>second way: no new worker began (%problem)</source>
        <translation>cách thứ hai: không có worker mới nào bắt đầu (%problem)</translation>
    </message>
    <message>
        <source>seen in users' requests</source>
        <translation>thấy trong yêu cầu của người dùng</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>gửi</translation>
    </message>
    <message>
        <source>sending the request</source>
        <translation>gửi yêu cầu</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>gửi lại</translation>
    </message>
    <message>
        <source>sent: %1, waiting for the router</source>
        <translation>đã gửi: %1, chờ router</translation>
    </message>
    <message>
        <source>server</source>
        <translation>máy chủ</translation>
    </message>
    <message>
        <source>server error (5xx)</source>
        <translation>lỗi máy chủ (5xx)</translation>
    </message>
    <message>
        <source>service file</source>
        <translation>tệp dịch vụ</translation>
    </message>
    <message>
        <source>service file %1 (- now, + then):</source>
        <translation>tệp dịch vụ %1 (- bây giờ, + lúc đó):</translation>
    </message>
    <message>
        <source>service file %1: as it was</source>
        <translation>tệp dịch vụ %1: như lúc đó</translation>
    </message>
    <message>
        <source>service file %1: there is none now</source>
        <translation>tệp dịch vụ %1: nay không có</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>đặt bằng tay</translation>
    </message>
    <message>
        <source>share to %side: %journal in the journal, %router in the router</source>
        <translation>tỷ lệ tới %side: %journal trong nhật ký, %router trong router</translation>
    </message>
    <message>
        <source>shared?</source>
        <translation>chung?</translation>
    </message>
    <message>
        <source>shift: "%1" is no side; expected green or blue</source>
        <translation>shift: "%1" không phải bên; cần green hoặc blue</translation>
    </message>
    <message>
        <source>shift: "%1" is not a share; expected 0 to 100 with at most two decimals</source>
        <translation>shift: "%1" không phải tỷ lệ; cần 0 đến 100 với nhiều nhất hai số thập phân</translation>
    </message>
    <message>
        <source>shift: expected "green PERCENT" or "blue PERCENT"</source>
        <translation>shift: cần "green PERCENT" hoặc "blue PERCENT"</translation>
    </message>
    <message>
        <source>shorter than %wanted characters; said: %said</source>
        <translation>ngắn hơn %wanted ký tự; đã nói: %said</translation>
    </message>
    <message>
        <source>shown to be no worse</source>
        <translation>đã chứng minh không kém hơn</translation>
    </message>
    <message>
        <source>side</source>
        <translation>bên</translation>
    </message>
    <message>
        <source>signs of harm in the judge's evidence</source>
        <translation>dấu hiệu xấu trong bằng chứng của bộ đánh giá</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>im lặng</translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <translation>từ %1 (%2)</translation>
    </message>
    <message>
        <source>since this console began</source>
        <translation>từ khi console này chạy</translation>
    </message>
    <message>
        <source>size of the answer</source>
        <translation>cỡ trả lời</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>chậm</translation>
    </message>
    <message>
        <source>slow to answer</source>
        <translation>trả lời chậm</translation>
    </message>
    <message>
        <source>slower than %1</source>
        <translation>chậm hơn %1</translation>
    </message>
    <message>
        <source>slower than the other side</source>
        <translation>chậm hơn bên kia</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>bản chụp</translation>
    </message>
    <message>
        <source>some signs of harm</source>
        <translation>có vài dấu hiệu xấu</translation>
    </message>
    <message>
        <source>somebody (while nobody watched from here)</source>
        <translation>ai đó (khi không ai theo dõi từ đây)</translation>
    </message>
    <message>
        <source>somebody else gave the router another key meanwhile</source>
        <translation>trong lúc đó có người đã đưa cho router key khác</translation>
    </message>
    <message>
        <source>someone unknown (no line in the journal)</source>
        <translation>ai đó không rõ (không có dòng trong nhật ký)</translation>
    </message>
    <message>
        <source>something else was ordered</source>
        <translation>có lệnh khác được đưa ra</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>còn thiếu gì đó</translation>
    </message>
    <message>
        <source>source</source>
        <translation>nguồn</translation>
    </message>
    <message>
        <source>spent: %1 tokens in, %2 out</source>
        <translation>đã tốn: %1 token vào, %2 ra</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>đầu vào chuẩn</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>khởi động</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>bước %1 trên %2</translation>
    </message>
    <message>
        <source>step %share passed, and the judge has no verdict (%judge): this step does not wait for one, %later. %n requests, health and objectives good</source>
        <translation>bước %share đạt mà bộ đánh giá chưa có kết luận (%judge): bước này không chờ kết luận, %later. %n yêu cầu, sức khỏe và mục tiêu đều tốt</translation>
    </message>
    <message>
        <source>step %share passed: %n requests, health and objectives good</source>
        <translation>bước %share đạt: %n yêu cầu, sức khỏe và mục tiêu tốt</translation>
    </message>
    <message>
        <source>step %share passed: %n requests, health and objectives good; judge: %judge</source>
        <translation>bước %share đạt: %n yêu cầu, sức khỏe và mục tiêu tốt; đánh giá: %judge</translation>
    </message>
    <message>
        <source>step %step of %steps: %share to %side</source>
        <translation>bước %step trên %steps: %share tới %side</translation>
    </message>
    <message>
        <source>step by step</source>
        <translation>từng bước</translation>
    </message>
    <message>
        <source>steps, %</source>
        <translation>bước, %</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>còn mở</translation>
    </message>
    <message>
        <source>still running after %1</source>
        <translation>vẫn đang chạy sau %1</translation>
    </message>
    <message>
        <source>still watched: %what</source>
        <translation>vẫn được theo dõi: %what</translation>
    </message>
    <message>
        <source>stood still %span</source>
        <translation>đứng yên %span</translation>
    </message>
    <message>
        <source>stopped by hand</source>
        <translation>dừng bằng tay</translation>
    </message>
    <message>
        <source>stored: %1, fingerprint %2; a running router keeps the key it has until "signalbox key rotate %3"</source>
        <translation>đã lưu: %1, vân tay %2; router đang chạy giữ key đang có cho tới khi "signalbox key rotate %3"</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>đi thẳng</translation>
    </message>
    <message>
        <source>straight only: the router does not answer, so nothing was sent through it. %problem</source>
        <translation>chỉ đi thẳng: router không trả lời, nên không gửi gì qua nó. %problem</translation>
    </message>
    <message>
        <source>straight only: the router has no valid order, and without one it forces no request</source>
        <translation>chỉ đi thẳng: router không có lệnh hợp lệ, và không có lệnh thì nó không ép yêu cầu nào</translation>
    </message>
    <message>
        <source>straight only: the router sent a request that was forced to %side to %to, so no more were sent through it (is its order missing or expired?)</source>
        <translation>chỉ đi thẳng: router đã chuyển một yêu cầu bị ép tới %side sang %to, nên không gửi thêm qua nó (lệnh của nó thiếu hoặc hết hạn?)</translation>
    </message>
    <message>
        <source>straight only: the running router does not know this console's canary secret; "signalbox router reload" gives it</source>
        <translation>chỉ đi thẳng: router đang chạy không biết mã bí mật canary của console này; "signalbox router reload" sẽ đưa vào</translation>
    </message>
    <message>
        <source>straight only: this console only watches, so nothing was sent through the router</source>
        <translation>chỉ đi thẳng: console này chỉ theo dõi, nên không gửi gì qua router</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>stream</translation>
    </message>
    <message>
        <source>stream cut off</source>
        <translation>stream bị cắt</translation>
    </message>
    <message>
        <source>streamed</source>
        <translation>theo luồng</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>truyền luồng</translation>
    </message>
    <message>
        <source>streams break off</source>
        <translation>stream bị đứt</translation>
    </message>
    <message>
        <source>stretched by %1 s: %2</source>
        <translation>kéo dài thêm %1 s: %2</translation>
    </message>
    <message>
        <source>stretched by %1: %2</source>
        <translation>kéo dài thêm %1: %2</translation>
    </message>
    <message>
        <source>strong signs of harm</source>
        <translation>dấu hiệu xấu rõ rệt</translation>
    </message>
    <message>
        <source>success</source>
        <translation>đạt</translation>
    </message>
    <message>
        <source>success: expected more than 0, at most 100 %</source>
        <translation>success: cần lớn hơn 0, nhiều nhất 100 %</translation>
    </message>
    <message>
        <source>suspended %span</source>
        <translation>ngủ %span</translation>
    </message>
    <message>
        <source>takes about %1 longer than planned: %2</source>
        <translation>lâu hơn kế hoạch khoảng %1: %2</translation>
    </message>
    <message>
        <source>takes about %1 s longer than planned: %2</source>
        <translation>lâu hơn kế hoạch khoảng %1 s: %2</translation>
    </message>
    <message>
        <source>taking over needs a reason</source>
        <translation>tiếp quản cần có lý do</translation>
    </message>
    <message>
        <source>tell input and output apart</source>
        <translation>cần tách token vào và ra</translation>
    </message>
    <message>
        <source>text</source>
        <translation>nội dung</translation>
    </message>
    <message>
        <source>the CA file %file cannot be read: %said</source>
        <translation>không đọc được tệp CA %file: %said</translation>
    </message>
    <message>
        <source>the CA file %file holds no PEM certificate</source>
        <translation>tệp CA %file không chứa chứng chỉ PEM nào</translation>
    </message>
    <message>
        <source>the TLS handshake</source>
        <translation>bắt tay TLS</translation>
    </message>
    <message>
        <source>the active side</source>
        <translation>bên hoạt động</translation>
    </message>
    <message>
        <source>the active side has no requests to compare with</source>
        <translation>bên chính không có yêu cầu để so sánh</translation>
    </message>
    <message>
        <source>the answer began and was not whole within %ms ms</source>
        <translation>trả lời đã bắt đầu nhưng không trọn trong %ms ms</translation>
    </message>
    <message>
        <source>the answer broke off: %said</source>
        <translation>trả lời bị đứt giữa chừng: %said</translation>
    </message>
    <message>
        <source>the answer ended without finish_reason</source>
        <translation>trả lời kết thúc mà không có finish_reason</translation>
    </message>
    <message>
        <source>the answer holds no list of models</source>
        <translation>trả lời không chứa danh sách model</translation>
    </message>
    <message>
        <source>the answer is a page in HTML</source>
        <translation>trả lời là một trang HTML</translation>
    </message>
    <message>
        <source>the answer is empty</source>
        <translation>trả lời rỗng</translation>
    </message>
    <message>
        <source>the answer is larger than an answer may be</source>
        <translation>trả lời lớn hơn mức được phép</translation>
    </message>
    <message>
        <source>the answer is no JSON</source>
        <translation>trả lời không phải JSON</translation>
    </message>
    <message>
        <source>the answer was right</source>
        <translation>câu trả lời đúng</translation>
    </message>
    <message>
        <source>the answer was wrong</source>
        <translation>câu trả lời sai</translation>
    </message>
    <message>
        <source>the candidate has no requests</source>
        <translation>ứng viên không có yêu cầu</translation>
    </message>
    <message>
        <source>the candidate is fresh; its latency is not judged yet</source>
        <translation>ứng viên còn mới; độ trễ của nó chưa được đánh giá</translation>
    </message>
    <message>
        <source>the certificate is not accepted</source>
        <translation>chứng chỉ không được chấp nhận</translation>
    </message>
    <message>
        <source>the change costs once</source>
        <translation>chi phí chuyển đổi</translation>
    </message>
    <message>
        <source>the change is paid back in</source>
        <translation>hoàn vốn chuyển đổi sau</translation>
    </message>
    <message>
        <source>the clock of this computer was set ahead by %span: no time is missing above; waiting times and figures are not touched</source>
        <translation>đồng hồ máy này bị chỉnh tới %span: không thiếu khoảng thời gian nào ở trên; thời gian chờ và số liệu không bị ảnh hưởng</translation>
    </message>
    <message>
        <source>the clock of this computer was set back by %span: lines above may bear later times; waiting times and figures are not touched</source>
        <translation>đồng hồ máy này bị chỉnh lùi %span: các dòng trên có thể mang giờ muộn hơn; thời gian chờ và số liệu không bị ảnh hưởng</translation>
    </message>
    <message>
        <source>the column "%1" is there twice; name it once</source>
        <translation>cột "%1" có hai lần; chỉ nêu một lần</translation>
    </message>
    <message>
        <source>the command socket of the sandbox's HAProxy is not there, so nothing can be ordered: end the sandbox and begin another</source>
        <translation>socket lệnh của HAProxy trong sandbox không còn, nên không ra lệnh được: kết thúc sandbox này và mở một sandbox khác</translation>
    </message>
    <message>
        <source>the connection is closed</source>
        <translation>kết nối đã đóng</translation>
    </message>
    <message>
        <source>the connection was closed before the whole answer</source>
        <translation>kết nối bị đóng trước khi có trọn trả lời</translation>
    </message>
    <message>
        <source>the connection was closed without an answer: %said</source>
        <translation>kết nối bị đóng mà không có trả lời: %said</translation>
    </message>
    <message>
        <source>the console itself</source>
        <translation>chính console</translation>
    </message>
    <message>
        <source>the console itself ordered less traffic after %time</source>
        <translation>console tự ra lệnh giảm lưu lượng sau %time</translation>
    </message>
    <message>
        <source>the deploy that waited for the preflight was given up: %because</source>
        <translation>lần triển khai chờ kiểm tra trước đã bị hủy: %because</translation>
    </message>
    <message>
        <source>the drill is over: what was it?</source>
        <translation>diễn tập kết thúc: đó là sự cố gì?</translation>
    </message>
    <message>
        <source>the end was not reached</source>
        <translation>chưa tới được đích</translation>
    </message>
    <message>
        <source>the feed told less than half of users' requests in the last %seconds s: the candidate cannot be judged</source>
        <translation>feed báo chưa tới một nửa yêu cầu của người dùng trong %seconds s qua: không đánh giá được ứng viên</translation>
    </message>
    <message>
        <source>the file is empty; its first line must name the columns, at least t_ms,env,latency_ms,status</source>
        <translation>tệp rỗng; dòng đầu phải nêu các cột, ít nhất t_ms,env,latency_ms,status</translation>
    </message>
    <message>
        <source>the first check of %1</source>
        <translation>kiểm tra đầu tiên của %1</translation>
    </message>
    <message>
        <source>the form of its key</source>
        <translation>dạng key của nó</translation>
    </message>
    <message>
        <source>the health checks of %side fail: mend it first</source>
        <translation>kiểm tra sức khỏe của %side lỗi: sửa nó trước</translation>
    </message>
    <message>
        <source>the history is stored again</source>
        <translation>lịch sử lại được lưu</translation>
    </message>
    <message>
        <source>the host's name is not found</source>
        <translation>không tìm thấy tên máy chủ</translation>
    </message>
    <message>
        <source>the journal %1 (does its disk hang?); nothing was ordered</source>
        <translation>nhật ký %1 (đĩa của nó bị treo?); chưa ra lệnh nào</translation>
    </message>
    <message>
        <source>the journal %1 did not answer within 3 s: the last %2 entries of the log may not be in it. Look with "signalbox log" when its disk answers again</source>
        <translation>nhật ký %1 không trả lời trong 3 s: %2 mục cuối của log có thể không có trong đó. Xem bằng "signalbox log" khi đĩa của nó trả lời lại</translation>
    </message>
    <message>
        <source>the journal cannot be written: %problem</source>
        <translation>không ghi được nhật ký: %problem</translation>
    </message>
    <message>
        <source>the journal did not answer when this console began: what others did before is not known here</source>
        <translation>nhật ký không trả lời khi console này bắt đầu: ở đây không biết trước đó người khác đã làm gì</translation>
    </message>
    <message>
        <source>the journal has no order of this run; the router has %epoch</source>
        <translation>nhật ký không có lệnh nào của đợt này; router có %epoch</translation>
    </message>
    <message>
        <source>the journal has nothing of run %1</source>
        <translation>nhật ký không có gì về đợt %1</translation>
    </message>
    <message>
        <source>the journal has run %run open at %share to %side (order %epoch), the router has all production on %active: it ended while nobody could journal it</source>
        <translation>nhật ký có đợt %run đang mở ở %share tới %side (lệnh %epoch), router có toàn bộ production trên %active: đợt đã kết thúc khi không ai ghi được nhật ký</translation>
    </message>
    <message>
        <source>the journal holds no snapshot of run %1: it was opened by an older version, or by somebody else's order</source>
        <translation>nhật ký không có bản chụp của đợt %1: đợt do phiên bản cũ hơn mở, hoặc do lệnh của người khác</translation>
    </message>
    <message>
        <source>the journal knows no run yet</source>
        <translation>nhật ký chưa biết đợt nào</translation>
    </message>
    <message>
        <source>the journal knows of no open run</source>
        <translation>nhật ký không biết đợt nào đang mở</translation>
    </message>
    <message>
        <source>the journal knows of no open run; %1</source>
        <translation>nhật ký không biết đợt nào đang mở; %1</translation>
    </message>
    <message>
        <source>the journal says run %1 was at %2, %3 active (order %4)</source>
        <translation>nhật ký ghi đợt %1 ở %2, %3 là bên chính (lệnh %4)</translation>
    </message>
    <message>
        <source>the journal works again: %n waiting lines are written</source>
        <translation>nhật ký hoạt động trở lại: đã ghi %n dòng đang chờ</translation>
    </message>
    <message>
        <source>the judge called it worse</source>
        <translation>bộ đánh giá thấy nó tệ hơn</translation>
    </message>
    <message>
        <source>the judge finds %side no worse than %active: %what %effect, after %n requests on it that ended or are overdue</source>
        <translation>bộ đánh giá thấy %side không kém hơn %active: %what %effect, sau %n yêu cầu trên đó đã kết thúc hoặc quá hạn</translation>
    </message>
    <message>
        <source>the judge finds %side worse than %active: %what %effect, after %n requests on it that ended or are overdue (evidence %evidence, it decides at %threshold)</source>
        <translation>bộ đánh giá thấy %side kém hơn %active: %what %effect, sau %n yêu cầu trên đó đã kết thúc hoặc quá hạn (bằng chứng %evidence, quyết định ở %threshold)</translation>
    </message>
    <message>
        <source>the judge takes its pass back: %why</source>
        <translation>bộ đánh giá rút lại kết quả đạt: %why</translation>
    </message>
    <message>
        <source>the key is refused</source>
        <translation>key bị từ chối</translation>
    </message>
    <message>
        <source>the key of %side was not rotated: %problem</source>
        <translation>chưa đổi key của %side: %problem</translation>
    </message>
    <message>
        <source>the key of %side was rotated and could not be read again, so checks use the old one: %problem</source>
        <translation>key của %side đã đổi nhưng không đọc lại được, nên kiểm tra dùng key cũ: %problem</translation>
    </message>
    <message>
        <source>the key on standard input %1; nothing was changed</source>
        <translation>key ở đầu vào chuẩn %1; không có gì thay đổi</translation>
    </message>
    <message>
        <source>the last good health check of %side is %seconds s old: see why none comes (its card, the network of this desk)</source>
        <translation>kiểm tra sức khỏe tốt gần nhất của %side đã %seconds s: xem vì sao không có lần nào mới (thẻ của nó, mạng của máy này)</translation>
    </message>
    <message>
        <source>the last health check of %side failed: wait for a good one</source>
        <translation>kiểm tra sức khỏe gần nhất của %side lỗi: chờ một lần tốt</translation>
    </message>
    <message>
        <source>the last known, %1 old</source>
        <translation>số biết gần nhất, cách đây %1</translation>
    </message>
    <message>
        <source>the last preflight, both sides</source>
        <translation>kiểm tra trước gần nhất, cả hai bên</translation>
    </message>
    <message>
        <source>the lease of that split ran out: the router gives all production to %active</source>
        <translation>lease của mức chia đó đã hết hạn: router trả toàn bộ production về %active</translation>
    </message>
    <message>
        <source>the lease ran out before it was renewed</source>
        <translation>lease hết hạn trước khi được gia hạn</translation>
    </message>
    <message>
        <source>the lease ran out: no console renewed it, so the router itself gave all production back to %active. Resume gives %side its %share again, roll back ends the run</source>
        <translation>lease đã hết hạn: không console nào gia hạn, nên chính router đã trả toàn bộ production về %active. Tiếp tục trả lại cho %side %share của nó, quay lui kết thúc đợt</translation>
    </message>
    <message>
        <source>the line and its evidence copied</source>
        <translation>đã sao chép dòng và bằng chứng của nó</translation>
    </message>
    <message>
        <source>the line is longer than 64 KB; is this a trace?</source>
        <translation>dòng dài hơn 64 KB; đây có phải trace không?</translation>
    </message>
    <message>
        <source>the list has no entry with a name</source>
        <translation>danh sách không có mục nào có tên</translation>
    </message>
    <message>
        <source>the model map was not written: %problem</source>
        <translation>chưa ghi bảng ánh xạ model: %problem</translation>
    </message>
    <message>
        <source>the name server did not answer in time for %host</source>
        <translation>máy chủ tên không trả lời kịp cho %host</translation>
    </message>
    <message>
        <source>the name was not found: %said</source>
        <translation>không tìm thấy tên: %said</translation>
    </message>
    <message>
        <source>the new key holds characters that a running router does not take; store it, and reload the router</source>
        <translation>key mới có ký tự mà router đang chạy không nhận; hãy lưu nó rồi nạp lại router</translation>
    </message>
    <message>
        <source>the new key is empty</source>
        <translation>key mới rỗng</translation>
    </message>
    <message>
        <source>the new key of %side (fingerprint %to) could not be tried, nothing was changed: %problem</source>
        <translation>không thử được key mới của %side (vân tay %to), không có gì thay đổi: %problem</translation>
    </message>
    <message>
        <source>the newest that failed or were refused (%1), then the slowest to answer</source>
        <translation>lỗi hoặc bị từ chối mới nhất (%1), rồi trả lời chậm nhất</translation>
    </message>
    <message>
        <source>the one at %share does</source>
        <translation>bước %share thì chờ</translation>
    </message>
    <message>
        <source>the open streams were not ended: %problem</source>
        <translation>chưa kết thúc được các luồng đang mở: %problem</translation>
    </message>
    <message>
        <source>the operator acted after %time</source>
        <translation>người vận hành hành động sau %time</translation>
    </message>
    <message>
        <source>the operator gave up</source>
        <translation>người vận hành bỏ cuộc</translation>
    </message>
    <message>
        <source>the operator ordered less traffic after %time</source>
        <translation>người vận hành ra lệnh giảm lưu lượng sau %time</translation>
    </message>
    <message>
        <source>the operator said that nothing was wrong</source>
        <translation>người vận hành nói rằng không có gì sai</translation>
    </message>
    <message>
        <source>the order was not sent, since it could not be journaled: %problem</source>
        <translation>lệnh chưa được gửi vì không ghi được vào nhật ký: %problem</translation>
    </message>
    <message>
        <source>the own limit of %limit requests a minute for the key of %side has no room for tests: %kept are kept for health checks (checks.requests_per_minute, checks.interval)</source>
        <translation>giới hạn tự đặt %limit yêu cầu mỗi phút cho key của %side không còn chỗ để thử: %kept được giữ cho kiểm tra sức khỏe (checks.requests_per_minute, checks.interval)</translation>
    </message>
    <message>
        <source>the own limit of %limit requests a minute for the key of %side, %kept of them kept for health checks</source>
        <translation>giới hạn tự đặt %limit yêu cầu mỗi phút cho key của %side, trong đó %kept giữ cho kiểm tra sức khỏe</translation>
    </message>
    <message>
        <source>the peer does not speak HTTP: %said</source>
        <translation>phía kia không nói HTTP: %said</translation>
    </message>
    <message>
        <source>the picture could not be written to %1</source>
        <translation>không ghi được hình vào %1</translation>
    </message>
    <message>
        <source>the plan has no further step</source>
        <translation>kế hoạch không còn bước nào</translation>
    </message>
    <message>
        <source>the preflight could not end: %because; try again, or override it with a reason</source>
        <translation>kiểm tra trước không kết thúc được: %because; hãy thử lại, hoặc bỏ qua kèm lý do</translation>
    </message>
    <message>
        <source>the preflight did not end within %seconds s</source>
        <translation>kiểm tra trước không kết thúc trong %seconds s</translation>
    </message>
    <message>
        <source>the preflight failed: %what; see its lines for what to do, or override it with a reason</source>
        <translation>kiểm tra trước không đạt: %what; xem các dòng của nó để biết cần làm gì, hoặc bỏ qua kèm lý do</translation>
    </message>
    <message>
        <source>the quota is used up</source>
        <translation>đã hết hạn mức</translation>
    </message>
    <message>
        <source>the quota of %side is used up: top it up</source>
        <translation>hạn mức của %side đã hết: nạp thêm</translation>
    </message>
    <message>
        <source>the relay does not offer the model</source>
        <translation>relay không cung cấp model này</translation>
    </message>
    <message>
        <source>the relay sends no Date</source>
        <translation>relay không gửi Date</translation>
    </message>
    <message>
        <source>the relay tells no limit of %side</source>
        <translation>relay không báo giới hạn của %side</translation>
    </message>
    <message>
        <source>the relay tells no limits; ours is %own requests a minute</source>
        <translation>relay không báo giới hạn; giới hạn tự đặt là %own yêu cầu mỗi phút</translation>
    </message>
    <message>
        <source>the relay tells none</source>
        <translation>relay không báo</translation>
    </message>
    <message>
        <source>the report of this run could not be written: %problem</source>
        <translation>không ghi được báo cáo của đợt này: %problem</translation>
    </message>
    <message>
        <source>the report of this run is in %file</source>
        <translation>báo cáo của đợt này ở trong %file</translation>
    </message>
    <message>
        <source>the requests of this run are not kept for judging it again: %problem</source>
        <translation>yêu cầu của đợt này không được giữ lại để đánh giá lại: %problem</translation>
    </message>
    <message>
        <source>the rollback to %1 is NOT CONFIRMED by users' requests; look at the console</source>
        <translation>quay lui về %1 CHƯA ĐƯỢC XÁC NHẬN bằng yêu cầu của người dùng; hãy xem console</translation>
    </message>
    <message>
        <source>the router adds %1 ms to the headers (95 % interval %2 to %3, %4 pairs)</source>
        <translation>router thêm %1 ms tới header (khoảng 95 % từ %2 đến %3, %4 cặp)</translation>
    </message>
    <message>
        <source>the router already has order %epoch, this one is %own</source>
        <translation>router đã có lệnh %epoch, lệnh này là %own</translation>
    </message>
    <message>
        <source>the router did not take the keys as they were given</source>
        <translation>router không nhận các key như đã đưa</translation>
    </message>
    <message>
        <source>the router did not take the servers of %side in</source>
        <translation>router không đưa các máy chủ của %side vào lại</translation>
    </message>
    <message>
        <source>the router did not take the servers of %side out</source>
        <translation>router không rút các máy chủ của %side ra</translation>
    </message>
    <message>
        <source>the router does not answer</source>
        <translation>router không trả lời</translation>
    </message>
    <message>
        <source>the router does not answer, so nothing was changed: %problem</source>
        <translation>router không trả lời, nên không có gì thay đổi: %problem</translation>
    </message>
    <message>
        <source>the router does not take the way back (%problem). The second way is tried: no new request to %side by taking its servers out, and a new worker that begins with all production on %active</source>
        <translation>router không nhận đường lui (%problem). Đang thử cách thứ hai: rút các server của %side ra để không còn yêu cầu mới nào tới đó, và một worker mới bắt đầu với toàn bộ production trên %active</translation>
    </message>
    <message>
        <source>the router gives all production to %1: the lease of its split (order %2) ran out</source>
        <translation>router đưa toàn bộ production cho %1: lease của mức chia (lệnh %2) đã hết</translation>
    </message>
    <message>
        <source>the router has %1</source>
        <translation>router có %1</translation>
    </message>
    <message>
        <source>the router has %1, %2 active (order %3)</source>
        <translation>router có %1, %2 là bên chính (lệnh %3)</translation>
    </message>
    <message>
        <source>the router has %share to %side: left by an earlier run, or moved by another console; resume, or roll back</source>
        <translation>router có %share tới %side: do đợt trước để lại, hoặc console khác đã chuyển; hãy tiếp tục, hoặc quay lui</translation>
    </message>
    <message>
        <source>the router has %share to %side: run %run, open on another console or since an earlier start; resume takes it over</source>
        <translation>router có %share tới %side: đợt %run, đang mở ở console khác hoặc từ lần khởi động trước; tiếp tục là tiếp quản nó</translation>
    </message>
    <message>
        <source>the router has another key than expected (fingerprint %fingerprint): somebody changed it</source>
        <translation>router có key khác với dự kiến (vân tay %fingerprint): có người đã đổi</translation>
    </message>
    <message>
        <source>the router has another order</source>
        <translation>router có lệnh khác</translation>
    </message>
    <message>
        <source>the router has no control map %file: install it again</source>
        <translation>router không có control map %file: hãy cài lại</translation>
    </message>
    <message>
        <source>the router has no map of keys: reload it</source>
        <translation>router không có bảng key: hãy nạp lại</translation>
    </message>
    <message>
        <source>the router has not answered for %seconds s: the candidate cannot be judged</source>
        <translation>router không trả lời đã %seconds s: không đánh giá được ứng viên</translation>
    </message>
    <message>
        <source>the router has order %epoch, not %expected as expected</source>
        <translation>router có lệnh %epoch, không phải %expected như dự kiến</translation>
    </message>
    <message>
        <source>the router has the same</source>
        <translation>router có cùng key</translation>
    </message>
    <message>
        <source>the router has this key already</source>
        <translation>router đã có key này rồi</translation>
    </message>
    <message>
        <source>the router has this key of %side already (fingerprint %to)</source>
        <translation>router đã có key này của %side (vân tay %to)</translation>
    </message>
    <message>
        <source>the router is not running: no console can order it, and nothing was changed; start it with "signalbox router start --config FILE"</source>
        <translation>router không chạy: không console nào ra lệnh cho nó được, và không có gì thay đổi; khởi động bằng "signalbox router start --config FILE"</translation>
    </message>
    <message>
        <source>the router is stopped: users are not served any more</source>
        <translation>router đã dừng: người dùng không còn được phục vụ</translation>
    </message>
    <message>
        <source>the router may have either key (%problem): look with "signalbox key list"</source>
        <translation>router có thể đang có một trong hai key (%problem): xem bằng "signalbox key list"</translation>
    </message>
    <message>
        <source>the router runs; users reach it at %1</source>
        <translation>router đang chạy; người dùng tới nó ở %1</translation>
    </message>
    <message>
        <source>the router said: %said</source>
        <translation>router nói: %said</translation>
    </message>
    <message>
        <source>the router tells no servers of %side</source>
        <translation>router không cho biết máy chủ nào của %side</translation>
    </message>
    <message>
        <source>the router uses</source>
        <translation>router dùng</translation>
    </message>
    <message>
        <source>the router uses another key of %side from now on (fingerprint %from before, %to now)</source>
        <translation>từ nay router dùng key khác của %side (vân tay trước %from, nay %to)</translation>
    </message>
    <message>
        <source>the router uses the new key, but it was not stored, so the next reload brings the old one back: %1</source>
        <translation>router dùng key mới, nhưng key chưa được lưu, nên lần reload sau sẽ đưa key cũ trở lại: %1</translation>
    </message>
    <message>
        <source>the router was not read yet</source>
        <translation>chưa đọc router</translation>
    </message>
    <message>
        <source>the router was not read: nothing was done</source>
        <translation>chưa đọc router: chưa làm gì</translation>
    </message>
    <message>
        <source>the router's control map is empty after the order</source>
        <translation>control map của router rỗng sau lệnh</translation>
    </message>
    <message>
        <source>the router's file could not be written: %problem</source>
        <translation>không ghi được tệp của router: %problem</translation>
    </message>
    <message>
        <source>the router's files in %1 (does their disk hang?); nothing was ordered</source>
        <translation>các tệp của router trong %1 (đĩa của chúng bị treo?); chưa ra lệnh nào</translation>
    </message>
    <message>
        <source>the router's list is not what was sent</source>
        <translation>danh sách của router không giống cái đã gửi</translation>
    </message>
    <message>
        <source>the router's list of streams is not readable</source>
        <translation>không đọc được danh sách luồng của router</translation>
    </message>
    <message>
        <source>the run ended</source>
        <translation>đợt kết thúc</translation>
    </message>
    <message>
        <source>the run has moved meanwhile</source>
        <translation>đợt đã thay đổi trong lúc đó</translation>
    </message>
    <message>
        <source>the running router has an older configuration than the service file: "signalbox router reload" brings it up to date</source>
        <translation>router đang chạy có cấu hình cũ hơn tệp dịch vụ: "signalbox router reload" cập nhật nó</translation>
    </message>
    <message>
        <source>the running router has an older configuration, without a lease: "signalbox router reload --config FILE" brings it up to date</source>
        <translation>router đang chạy có cấu hình cũ hơn, không có lease: "signalbox router reload --config FILE" cập nhật nó</translation>
    </message>
    <message>
        <source>the running router has no model guard yet: "signalbox router reload"</source>
        <translation>router đang chạy chưa có model guard: "signalbox router reload"</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>cùng key</translation>
    </message>
    <message>
        <source>the same in %1</source>
        <translation>quy ra %1</translation>
    </message>
    <message>
        <source>the same, spelled so here</source>
        <translation>cùng model, ở đây viết vậy</translation>
    </message>
    <message>
        <source>the sandbox's HAProxy (process %process) runs, and does not answer</source>
        <translation>HAProxy của sandbox (tiến trình %process) đang chạy, nhưng không trả lời</translation>
    </message>
    <message>
        <source>the sandbox's HAProxy does not answer (no answer within %ms ms): it may hang, and then its users wait</source>
        <translation>HAProxy của sandbox không trả lời (không có trả lời trong %ms ms): nó có thể bị treo, khi đó người dùng của nó phải chờ</translation>
    </message>
    <message>
        <source>the sandbox's HAProxy does not run, and its users wait: it is started again by itself</source>
        <translation>HAProxy của sandbox không chạy, và người dùng của nó đang chờ: nó sẽ tự được khởi động lại</translation>
    </message>
    <message>
        <source>the sandbox's HAProxy ended, and its users wait</source>
        <translation>HAProxy của sandbox đã kết thúc, và người dùng của nó đang chờ</translation>
    </message>
    <message>
        <source>the sandbox's directory; is the disk of %1 full, or does it hang?</source>
        <translation>thư mục của sandbox; đĩa của %1 đầy, hay bị treo?</translation>
    </message>
    <message>
        <source>the sandbox's relays, or for files in %1 (does their disk hang?)</source>
        <translation>các relay của sandbox, hoặc các tệp trong %1 (đĩa của chúng bị treo?)</translation>
    </message>
    <message>
        <source>the server fails (5xx)</source>
        <translation>máy chủ lỗi (5xx)</translation>
    </message>
    <message>
        <source>the service file %1 and the files it names; does their disk hang?</source>
        <translation>tệp dịch vụ %1 và các tệp nó nêu; đĩa của chúng bị treo?</translation>
    </message>
    <message>
        <source>the share was set by hand</source>
        <translation>tỷ lệ được đặt bằng tay</translation>
    </message>
    <message>
        <source>the sides do not answer alike</source>
        <translation>hai bên trả lời không giống nhau</translation>
    </message>
    <message>
        <source>the slowest hundredth of users' requests takes %slow ms or more on %side, against %fast ms on %other</source>
        <translation>một phần trăm chậm nhất của yêu cầu người dùng mất từ %slow ms trên %side, so với %fast ms trên %other</translation>
    </message>
    <message>
        <source>the slowest to answer</source>
        <translation>trả lời chậm nhất</translation>
    </message>
    <message>
        <source>the slowest twentieth of users' requests takes %slow ms or more on %side, against %fast ms on %other</source>
        <translation>một phần hai mươi chậm nhất trong yêu cầu của người dùng mất từ %slow ms trở lên trên %side, so với %fast ms trên %other</translation>
    </message>
    <message>
        <source>the stream broke off: %said</source>
        <translation>luồng bị đứt giữa chừng: %said</translation>
    </message>
    <message>
        <source>the stream ended without finish_reason and [DONE]</source>
        <translation>luồng kết thúc mà không có finish_reason và [DONE]</translation>
    </message>
    <message>
        <source>the streams were not ended: %1</source>
        <translation>chưa kết thúc được các luồng: %1</translation>
    </message>
    <message>
        <source>the way back could not be written for its next start either: %1</source>
        <translation>cũng không ghi được đường lui cho lần khởi động tới của nó: %1</translation>
    </message>
    <message>
        <source>the way back is not open: %why</source>
        <translation>đường lui không thông: %why</translation>
    </message>
    <message>
        <source>the way back to %side is open again; a run that is held stays held</source>
        <translation>đường lui về %side lại thông; đợt đang tạm dừng vẫn tạm dừng</translation>
    </message>
    <message>
        <source>the way to %side is %ms ms longer than to %other: a connection takes %slow against %fast ms, and every answer as much more, on warm connections too; the network, not the relay</source>
        <translation>đường tới %side dài hơn tới %other %ms ms: mỗi kết nối mất %slow so với %fast ms, và mỗi trả lời cũng thêm chừng đó, cả ở kết nối ấm; do mạng, không do relay</translation>
    </message>
    <message>
        <source>the webhook was never told of %n events of this console: %problem</source>
        <translation>webhook chưa bao giờ được báo %n sự kiện của console này: %problem</translation>
    </message>
    <message>
        <source>the webhook was not told: %problem; said once until it works again</source>
        <translation>chưa báo được webhook: %problem; chỉ nói một lần cho tới khi nó hoạt động lại</translation>
    </message>
    <message>
        <source>the webhook works again</source>
        <translation>webhook hoạt động trở lại</translation>
    </message>
    <message>
        <source>there are fewer fields than the first line has columns</source>
        <translation>số trường ít hơn số cột của dòng đầu</translation>
    </message>
    <message>
        <source>there is no column "%1"; the first line must name at least t_ms,env,latency_ms,status</source>
        <translation>không có cột "%1"; dòng đầu phải nêu ít nhất t_ms,env,latency_ms,status</translation>
    </message>
    <message>
        <source>there is no node "%node"</source>
        <translation>không có nút "%node"</translation>
    </message>
    <message>
        <source>there is no price sheet "%1"; known: %2. Your own go to %3</source>
        <translation>không có bảng giá "%1"; đã biết: %2. Bảng của bạn đặt ở %3</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>không có tệp như vậy</translation>
    </message>
    <message>
        <source>there, and agrees</source>
        <translation>có, và khớp</translation>
    </message>
    <message>
        <source>this computer and the relay differ by %seconds s</source>
        <translation>máy này và relay lệch nhau %seconds s</translation>
    </message>
    <message>
        <source>this computer was busy or asleep</source>
        <translation>máy này đang bận hoặc đã ngủ</translation>
    </message>
    <message>
        <source>this computer was suspended for %span, and nobody watched from here: look, then resume or roll back</source>
        <translation>máy này đã ngủ %span, và không ai theo dõi từ đây: hãy xem, rồi tiếp tục hoặc quay lui</translation>
    </message>
    <message>
        <source>this computer was suspended for %span: nobody watched from here; the router is read first</source>
        <translation>máy này đã ngủ %span: không ai theo dõi từ đây; router được đọc trước</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>console này</translation>
    </message>
    <message>
        <source>this console only watches: "signalbox report %1" writes it</source>
        <translation>console này chỉ theo dõi: "signalbox report %1" ghi báo cáo đó</translation>
    </message>
    <message>
        <source>this console renews the lease: %share stays on %side until somebody moves it</source>
        <translation>console này gia hạn lease: %share ở lại %side cho tới khi có người đổi</translation>
    </message>
    <message>
        <source>this console stood still for %span, and nobody watched from here: look, then resume or roll back</source>
        <translation>console này đã đứng yên %span, và không ai theo dõi từ đây: hãy xem, rồi tiếp tục hoặc quay lui</translation>
    </message>
    <message>
        <source>this console stood still for %span: nobody watched from here; the router is read first</source>
        <translation>console này đã đứng yên %span: không ai theo dõi từ đây; router được đọc trước</translation>
    </message>
    <message>
        <source>this could not be journaled: %1</source>
        <translation>không ghi được điều này vào nhật ký: %1</translation>
    </message>
    <message>
        <source>this journal begins anew: an earlier one, of %n records up to the hash %hash, is not here any more</source>
        <translation>nhật ký này bắt đầu mới: nhật ký trước, %n bản ghi tới hash %hash, không còn ở đây</translation>
    </message>
    <message>
        <source>this journal has a run %1 already; "run show" reads the file without it</source>
        <translation>nhật ký này đã có đợt %1; "run show" đọc tệp mà không cần nhật ký</translation>
    </message>
    <message>
        <source>this moves production: say --yes where nobody can be asked</source>
        <translation>lệnh này chuyển production: hãy thêm --yes ở nơi không hỏi ai được</translation>
    </message>
    <message>
        <source>this plan only advises: press Next to go on</source>
        <translation>kế hoạch này chỉ khuyến nghị: bấm Bước tiếp để đi tiếp</translation>
    </message>
    <message>
        <source>this version does not know it</source>
        <translation>phiên bản này không biết lệnh đó</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>bị giới hạn</translation>
    </message>
    <message>
        <source>throttled (429)</source>
        <translation>bị giới hạn (429)</translation>
    </message>
    <message>
        <source>throttled requests (429)</source>
        <translation>bị giới hạn (429)</translation>
    </message>
    <message>
        <source>through the router %side refused the new key (fingerprint %to), so the old one is back (%from): %problem</source>
        <translation>qua router, %side từ chối key mới (vân tay %to), nên đã đặt lại key cũ (%from): %problem</translation>
    </message>
    <message>
        <source>time</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>time in which nobody watched</source>
        <translation>thời gian không ai theo dõi</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>hết giờ</translation>
    </message>
    <message>
        <source>time to headers</source>
        <translation>thời gian tới header</translation>
    </message>
    <message>
        <source>to %1: %2</source>
        <translation>về %1: %2</translation>
    </message>
    <message>
        <source>to %1: requested %2, acknowledged %3, observed %4</source>
        <translation>tới %1: đã đặt %2, đã nhận %3, quan sát %4</translation>
    </message>
    <message>
        <source>to prove later that nothing was rewritten: log --verify --anchor %1</source>
        <translation>để sau này chứng minh không có gì bị viết lại: log --verify --anchor %1</translation>
    </message>
    <message>
        <source>to the candidate: unknown</source>
        <translation>tới ứng viên: không rõ</translation>
    </message>
    <message>
        <source>together</source>
        <translation>tổng cộng</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>tokens in</source>
        <translation>token vào</translation>
    </message>
    <message>
        <source>tokens of a month</source>
        <translation>tiền token/tháng</translation>
    </message>
    <message>
        <source>tokens out</source>
        <translation>token ra</translation>
    </message>
    <message>
        <source>too early to tell</source>
        <translation>còn quá sớm để nói</translation>
    </message>
    <message>
        <source>too few come: the last %minutes min count</source>
        <translation>đến quá ít: tính %minutes phút gần nhất</translation>
    </message>
    <message>
        <source>too few yet</source>
        <translation>còn quá ít</translation>
    </message>
    <message>
        <source>too little of its rate limit is left</source>
        <translation>giới hạn tốc độ của nó còn lại quá ít</translation>
    </message>
    <message>
        <source>too many requests are still open, of %side and others</source>
        <translation>còn quá nhiều yêu cầu đang mở, của %side và bên khác</translation>
    </message>
    <message>
        <source>took over from %who (%program): %reason</source>
        <translation>đã tiếp quản từ %who (%program): %reason</translation>
    </message>
    <message>
        <source>total p50</source>
        <translation>tổng p50</translation>
    </message>
    <message>
        <source>total p95</source>
        <translation>tổng p95</translation>
    </message>
    <message>
        <source>traced at %1</source>
        <translation>dò lúc %1</translation>
    </message>
    <message>
        <source>tracing a path needs Linux (IP_RECVERR), or mtr: install it</source>
        <translation>dò đường đi cần Linux (IP_RECVERR), hoặc mtr: hãy cài nó</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>lưu lượng</translation>
    </message>
    <message>
        <source>traffic stays where it is and nobody watches it: "signalbox deploy --resume" or the window goes on, "signalbox rollback" brings it back</source>
        <translation>lưu lượng giữ nguyên và không ai theo dõi: "signalbox deploy --resume" hoặc cửa sổ đi tiếp, "signalbox rollback" đưa nó về</translation>
    </message>
    <message>
        <source>traffic was left where it was</source>
        <translation>lưu lượng được giữ nguyên chỗ</translation>
    </message>
    <message>
        <source>traffic was not brought back in time</source>
        <translation>lưu lượng không được đưa về kịp lúc</translation>
    </message>
    <message>
        <source>traffic was taken away though nothing was wrong</source>
        <translation>lưu lượng bị rút đi dù không có gì sai</translation>
    </message>
    <message>
        <source>traffic: %1 to %2 %3 (candidate)</source>
        <translation>lưu lượng: %1 tới %2 %3 (ứng viên)</translation>
    </message>
    <message>
        <source>traffic: not known</source>
        <translation>lưu lượng: chưa biết</translation>
    </message>
    <message>
        <source>traffic: unknown, the router does not answer</source>
        <translation>lưu lượng: không rõ, router không trả lời</translation>
    </message>
    <message>
        <source>type a model…</source>
        <translation>gõ tên model…</translation>
    </message>
    <message>
        <source>undecided, %why</source>
        <translation>chưa quyết, %why</translation>
    </message>
    <message>
        <source>under 1 KB</source>
        <translation>dưới 1 KB</translation>
    </message>
    <message>
        <source>unexpected "%1"</source>
        <translation>không mong đợi "%1"</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>chưa xong</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>không khỏe</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>không rõ</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>tùy chọn không rõ %1</translation>
    </message>
    <message>
        <source>unknown, no client keys</source>
        <translation>không rõ, không có khóa client</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>chưa có giá</translation>
    </message>
    <message>
        <source>unpriced (%1)</source>
        <translation>chưa có giá (%1)</translation>
    </message>
    <message>
        <source>unpriced by "%1"</source>
        <translation>chưa có giá theo "%1"</translation>
    </message>
    <message>
        <source>unpriced: a price is missing</source>
        <translation>chưa có giá: thiếu một giá</translation>
    </message>
    <message>
        <source>unpriced: not in the sheet</source>
        <translation>chưa có giá: không có trong bảng</translation>
    </message>
    <message>
        <source>unpriced: tell input and output apart</source>
        <translation>chưa có giá: cần tách token vào và ra</translation>
    </message>
    <message>
        <source>upstreams hardly answer</source>
        <translation>upstream hầu như không trả lời</translation>
    </message>
    <message>
        <source>usage told</source>
        <translation>báo usage</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>đã hết</translation>
    </message>
    <message>
        <source>used up in %1 s</source>
        <translation>hết sau %1 s</translation>
    </message>
    <message>
        <source>user</source>
        <translation>người dùng</translation>
    </message>
    <message>
        <source>users</source>
        <translation>người dùng</translation>
    </message>
    <message>
        <source>users (%1 in %2 s) p50 %3 p95 %4 p99 %5, failures %6</source>
        <translation>người dùng (%1 trong %2 s) p50 %3 p95 %4 p99 %5, lỗi %6</translation>
    </message>
    <message>
        <source>users got 429</source>
        <translation>người dùng nhận 429</translation>
    </message>
    <message>
        <source>users' requests</source>
        <translation>yêu cầu của người dùng</translation>
    </message>
    <message>
        <source>users' requests cannot be seen</source>
        <translation>không thấy được yêu cầu của người dùng</translation>
    </message>
    <message>
        <source>users' requests cannot be seen (no feed): a candidate could not be judged</source>
        <translation>không thấy được yêu cầu của người dùng (không có feed): không thể đánh giá ứng viên</translation>
    </message>
    <message>
        <source>users' requests cannot be seen now</source>
        <translation>hiện không thấy được yêu cầu của người dùng</translation>
    </message>
    <message>
        <source>users' requests fail more on %side: %failed of %of, against %otherFailed of %otherOf on %other</source>
        <translation>yêu cầu của người dùng lỗi nhiều hơn trên %side: %failed trên %of, so với %otherFailed trên %otherOf trên %other</translation>
    </message>
    <message>
        <source>users' requests failed</source>
        <translation>yêu cầu của người dùng bị lỗi</translation>
    </message>
    <message>
        <source>users' requests hang on %side: %open open, %overdue overdue, nothing answered for %quietSeconds s</source>
        <translation>yêu cầu của người dùng bị treo trên %side: %open đang mở, %overdue quá hạn, %quietSeconds s không trả lời gì</translation>
    </message>
    <message>
        <source>users' requests have not been seen for %seconds s (no feed): the candidate cannot be judged</source>
        <translation>không thấy yêu cầu của người dùng đã %seconds s (không có feed): không đánh giá được ứng viên</translation>
    </message>
    <message>
        <source>users' requests hung</source>
        <translation>yêu cầu của người dùng bị treo</translation>
    </message>
    <message>
        <source>users' requests that the feed never told</source>
        <translation>yêu cầu của người dùng mà feed chưa từng báo</translation>
    </message>
    <message>
        <source>users: none ended while this command looked</source>
        <translation>người dùng: không yêu cầu nào kết thúc trong lúc lệnh này xem</translation>
    </message>
    <message>
        <source>valid for %days more days, until %until</source>
        <translation>còn hiệu lực %days ngày, đến %until</translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation>phán quyết: %1</translation>
    </message>
    <message>
        <source>version %1, key with fingerprint %2</source>
        <translation>phiên bản %1, key có vân tay %2</translation>
    </message>
    <message>
        <source>via router</source>
        <translation>qua router</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>chờ</translation>
    </message>
    <message>
        <source>waiting for a gate of this step, as %who (%program) counts it</source>
        <translation>chờ một cổng của bước này, theo cách tính của %who (%program)</translation>
    </message>
    <message>
        <source>waiting for requests on the candidate: %n of %of, %left</source>
        <translation>chờ yêu cầu trên ứng viên: %n trên %of, %left</translation>
    </message>
    <message>
        <source>waiting for the first byte</source>
        <translation>chờ byte đầu</translation>
    </message>
    <message>
        <source>waiting for the journal: the order goes out once it is on disk</source>
        <translation>chờ nhật ký: lệnh gửi đi khi đã ghi xuống đĩa</translation>
    </message>
    <message>
        <source>waiting for the judge: %what</source>
        <translation>chờ bộ đánh giá: %what</translation>
    </message>
    <message>
        <source>waiting for the router to acknowledge</source>
        <translation>chờ router nhận lệnh</translation>
    </message>
    <message>
        <source>waiting for the way back: %why</source>
        <translation>chờ đường lui: %why</translation>
    </message>
    <message>
        <source>waiting for users' requests to show the split</source>
        <translation>chờ yêu cầu của người dùng cho thấy mức chia</translation>
    </message>
    <message>
        <source>waiting for you: press Next to go on</source>
        <translation>chờ bạn: bấm Bước tiếp để đi tiếp</translation>
    </message>
    <message>
        <source>waiting: %what</source>
        <translation>chờ: %what</translation>
    </message>
    <message>
        <source>waiting: health checks of the candidate say %status</source>
        <translation>chờ: kiểm tra sức khỏe của ứng viên báo %status</translation>
    </message>
    <message>
        <source>waiting: the last look of the bake was bad</source>
        <translation>chờ: lần xem gần nhất của theo dõi cuối xấu</translation>
    </message>
    <message>
        <source>waiting: too few users' requests came to show the split</source>
        <translation>chờ: quá ít yêu cầu của người dùng để thấy mức chia</translation>
    </message>
    <message>
        <source>waits for our own rate limit of %side: %limit requests a minute, %kept of them kept for health checks</source>
        <translation>chờ giới hạn tự đặt của %side: %limit yêu cầu mỗi phút, trong đó %kept giữ cho kiểm tra sức khỏe</translation>
    </message>
    <message>
        <source>warm connection</source>
        <translation>kết nối đã mở sẵn</translation>
    </message>
    <message>
        <source>warm connections</source>
        <translation>kết nối ấm</translation>
    </message>
    <message>
        <source>way back</source>
        <translation>đường lui</translation>
    </message>
    <message>
        <source>way back to %1: NOT OPEN. %2</source>
        <translation>đường lui về %1: KHÔNG THÔNG. %2</translation>
    </message>
    <message>
        <source>way back to %1: not proven by this command. %2</source>
        <translation>đường lui về %1: lệnh này chưa chứng minh được. %2</translation>
    </message>
    <message>
        <source>way back to %1: open, by what this command saw</source>
        <translation>đường lui về %1: thông, theo những gì lệnh này thấy</translation>
    </message>
    <message>
        <source>well done</source>
        <translation>làm tốt lắm</translation>
    </message>
    <message>
        <source>what answers there is not HAProxy's command socket</source>
        <translation>cái trả lời ở đó không phải socket lệnh của HAProxy</translation>
    </message>
    <message>
        <source>what the console itself acted on</source>
        <translation>điều khiến chính console ra tay</translation>
    </message>
    <message>
        <source>what the rollout was told, for a replay</source>
        <translation>những gì đợt triển khai đã nhận, để chạy lại</translation>
    </message>
    <message>
        <source>what the router adds is unknown: too few pairs on warm connections</source>
        <translation>chưa rõ router thêm bao nhiêu: quá ít cặp trên kết nối ấm</translation>
    </message>
    <message>
        <source>what the router has</source>
        <translation>router đang có gì</translation>
    </message>
    <message>
        <source>what the router has (%1)</source>
        <translation>router đang có gì (%1)</translation>
    </message>
    <message>
        <source>which side has the larger share</source>
        <translation>bên nào có tỷ lệ lớn hơn</translation>
    </message>
    <message>
        <source>while this page was shown, since the window opened</source>
        <translation>khi trang này hiển thị, từ lúc mở cửa sổ</translation>
    </message>
    <message>
        <source>whole handshake</source>
        <translation>bắt tay đầy đủ</translation>
    </message>
    <message>
        <source>whole: first token after %ttft ms, %ms ms in all, ended with "%reason"%tries</source>
        <translation>trọn vẹn: token đầu sau %ttft ms, tổng %ms ms, kết thúc bằng "%reason"%tries</translation>
    </message>
    <message>
        <source>why all the same?</source>
        <translation>vì sao vẫn làm?</translation>
    </message>
    <message>
        <source>why at once? then Enter</source>
        <translation>vì sao ngay? rồi Enter</translation>
    </message>
    <message>
        <source>why you take over</source>
        <translation>vì sao bạn tiếp quản</translation>
    </message>
    <message>
        <source>with all users, what is left of the limit of %side (%left requests) would be used up in %seconds s: wait until it is full again, or have it raised</source>
        <translation>với toàn bộ người dùng, phần giới hạn còn lại của %side (%left yêu cầu) sẽ hết trong %seconds s: chờ tới khi đầy lại, hoặc xin nâng</translation>
    </message>
    <message>
        <source>with all users, what is left of the limit of %side would be used up in %seconds s: there is no way back that carries everybody</source>
        <translation>với toàn bộ người dùng, phần giới hạn còn lại của %side sẽ hết trong %seconds s: không có đường lui nào tải nổi mọi người</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>kém hơn</translation>
    </message>
    <message>
        <source>written to %1 (readable by you only)</source>
        <translation>đã ghi vào %1 (chỉ bạn đọc được)</translation>
    </message>
    <message>
        <source>written: %1</source>
        <translation>đã ghi: %1</translation>
    </message>
    <message>
        <source>wrote %1; next time: signalbox gui --config %1</source>
        <translation>đã ghi %1; lần sau: signalbox gui --config %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>≈ %1 more</source>
        <translation>≈ thêm %1</translation>
    </message>
    <message>
        <source>● Armed · %1 left</source>
        <translation>● Đã mở khóa · còn %1</translation>
    </message>
    <message>
        <source>● Arming ends in %1 s</source>
        <translation>● Hết mở khóa sau %1 s</translation>
    </message>
    <message>
        <source>✓ listed</source>
        <translation>✓ có</translation>
    </message>
    <message>
        <source>✕ pick</source>
        <translation>✕ bỏ chọn</translation>
    </message>
    <message>
        <source>✗ missing</source>
        <translation>✗ thiếu</translation>
    </message>
</context>
</TS>
