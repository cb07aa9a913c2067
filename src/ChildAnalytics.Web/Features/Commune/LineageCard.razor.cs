using ChildAnalytics.Web.Formats;

namespace ChildAnalytics.Web.Features.Commune;

/// <summary>What a unit without data became, or what it was made of, so that the reader gets on.</summary>
public partial class LineageCard
{
    private string Lead
    {
        get
        {
            if (Commune.IsCurrent)
                return $"Bản công bố này chưa có báo cáo nào của {Commune.Name}, nên chưa có kết luận. Không có số liệu không phải là 0.";
            var until = Commune.ValidTo is { } last ? $" đến {DateText.Day(last)}" : "";
            return Successors.Count switch
            {
                0 => $"{Commune.Name} tồn tại{until}. Bảng chuyển đổi chưa ghi đơn vị kế tiếp.",
                1 => $"{Commune.Name} tồn tại{until}, nay là {Successors[0].Name}. Số liệu cũ được cộng vào đơn vị mới.",
                _ => $"{Commune.Name} tồn tại{until}, nay chia vào {NumberText.Count(Successors.Count)} đơn vị. Tỷ lệ chia ghi bên cạnh nếu đã rõ.",
            };
        }
    }
}
